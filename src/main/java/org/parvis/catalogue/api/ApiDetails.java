package org.parvis.catalogue.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.kernel.Language;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/** What one entry says beyond what lists say: the whole crew, every file, the text of the film. */
@Component
final class ApiDetails {
    private final ApiJson json;
    private final Credits credits;
    private final Media media;

    ApiDetails(ApiJson json, Credits credits, Media media) {
        this.json = json;
        this.credits = credits;
        this.media = media;
    }

    Map<String, Object> entry(Portal portal, Entry entry) {
        Map<String, Object> full = new LinkedHashMap<>(json.entry(portal, entry));
        full.put(
                "crew",
                credits.crew(entry.source().portal(), entry.source().subject()).stream()
                        .map(this::credit)
                        .toList());
        full.put("media", player(entry));
        return full;
    }

    private Map<String, Object> credit(Credit credit) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", credit.name());
        one.put("roles", credit.roles());
        one.put(
                "role_names",
                credit.roles().stream()
                        .flatMap(code -> credits.role(code).stream())
                        .map(role -> role.name(Language.FRENCH))
                        .collect(Collectors.toList()));
        one.put("first_time", credit.firstTime());
        return one;
    }

    private @Nullable Map<String, Object> player(Entry entry) {
        return entry.medium() == null
                ? null
                : media.player(entry.source().portal(), entry.medium())
                        .filter(player -> player.state().playable())
                        .map(this::player)
                        .orElse(null);
    }

    private Map<String, Object> player(Player player) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", player.kind().name().toLowerCase(Locale.ROOT));
        one.put("duration_seconds", player.duration().toSeconds());
        one.put("width", player.width());
        one.put("height", player.height());
        one.put("hls_url", player.hls() == null ? null : json.file(player.hls()));
        one.put("files", player.renditions().stream().map(this::file).toList());
        one.put("sound_only", player.soundOnly() == null ? null : file(player.soundOnly()));
        one.put(
                "poster_url",
                player.poster() == null ? null : json.file(player.poster().address()));
        one.put("captions", player.tracks().stream().map(this::track).toList());
        one.put("transcript", transcript(player));
        return one;
    }

    private Map<String, Object> file(Player.Rendition file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("url", json.file(file.address()));
        one.put("type", file.type());
        one.put("bytes", file.bytes());
        one.put("label", file.label());
        one.put("height", file.height());
        return one;
    }

    private Map<String, Object> track(Player.Track track) {
        return Map.of("language", track.language().tag(), "url", json.file(track.address()));
    }

    private static List<Map<String, Object>> transcript(Player player) {
        return player.transcript().stream()
                .map(part ->
                        Map.<String, Object>of(
                                "start_seconds", part.start().toSeconds(), "text", part.text()))
                .toList();
    }
}
