package org.parvis.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.springframework.stereotype.Component;

/** Gathers what lists show of a story: from the publication, its credits and its media. */
@Component
final class EntryMaker {
    /** Enough for a long film's text; keeps the search vector far from its limit. */
    private static final int LIGHT_HEIGHT = 480;

    private final Credits credits;
    private final Media media;
    private final Clock clock;

    EntryMaker(Credits credits, Media media, Clock clock) {
        this.credits = credits;
        this.media = media;
        this.clock = clock;
    }

    Entry entry(Publication said, Optional<UUID> known) {
        Optional<Player> player = player(said.portal(), said.medium());
        List<Credit> crew = credits.crew(said.portal(), said.subject());
        return new Entry(
                said.portal(),
                known.orElseGet(() -> Uuid7.next(clock)),
                said.subject(),
                said.kind(),
                said.rubric(),
                said.slug(),
                said.language(),
                said.audience(),
                said.title().strip(),
                said.standfirst().strip(),
                said.easyText().strip(),
                said.place().strip(),
                said.themes().stream()
                        .filter(label -> !label.isBlank())
                        .map(Theme::of)
                        .distinct()
                        .toList(),
                said.authors(),
                crew.stream().map(Credit::name).toList(),
                crew.stream()
                        .map(credit -> credit.roles().isEmpty() ? "" : credit.roles().getFirst())
                        .toList(),
                player.map(Player::duration).orElse(Duration.ZERO),
                said.poster(),
                said.pictures(),
                player.map(found -> !found.tracks().isEmpty()).orElse(false),
                said.readable() || player.map(found -> !found.transcript().isEmpty()).orElse(false),
                player.map(Player::waveform).orElse(List.of()),
                said.medium(),
                player.map(EntryMaker::recording).orElse(null),
                image(said, player),
                said.publishedAt(),
                clock.instant(),
                said.original(),
                said.voices(),
                said.reread(),
                null);
    }

    /** The same entry, with its film or sound as it can be played now. */
    Entry withFilesAsTheyAre(Entry entry) {
        Player player = player(entry.portal(), entry.medium()).orElse(null);
        return player == null
                ? entry
                : entry.with(
                        player.duration(),
                        player.waveform(),
                        recording(player),
                        isOfItsOwn(entry.image(), player) ? entry.image() : image(player));
    }

    /** Whether the picture is another than those taken out of the film. */
    private static boolean isOfItsOwn(Entry.@Nullable Image image, Player player) {
        return image != null && !image.address().startsWith(folder(player.original()));
    }

    private static String folder(String address) {
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    private Optional<Player> player(PortalId portal, @Nullable AssetId asset) {
        return asset == null ? Optional.empty() : media.player(portal, asset);
    }

    /** The sound itself, or the film in the best quality that is still light. */
    private static Entry.@Nullable Recording recording(Player player) {
        Player.Rendition chosen =
                player.kind() == MediaKind.FILM ? light(player) : player.soundOnly();
        if (chosen == null) {
            return null;
        }
        String text = player.tracks().isEmpty() ? null : player.tracks().getFirst().address();
        return new Entry.Recording(chosen.address(), chosen.bytes(), chosen.type(), text);
    }

    private static Player.@Nullable Rendition light(Player player) {
        List<Player.Rendition> files = player.renditions();
        return files.stream()
                .filter(file -> file.height() <= LIGHT_HEIGHT)
                .reduce((lighter, heavier) -> heavier)
                .or(() -> files.stream().findFirst())
                .orElse(null);
    }

    private Entry.@Nullable Image image(Publication said, Optional<Player> player) {
        return player(said.portal(), said.image())
                .map(EntryMaker::image)
                .or(() -> player.map(EntryMaker::image))
                .orElse(null);
    }

    private static Entry.@Nullable Image image(Player player) {
        Player.Picture picture = player.picture();
        if (picture != null && !picture.sizes().isEmpty()) {
            Player.Picture.Size middle = picture.sizes().get(picture.sizes().size() / 2);
            return new Entry.Image(
                    middle.jpeg(),
                    middle.width(),
                    middle.height(),
                    picture.avifSet(),
                    picture.webpSet(),
                    picture.jpegSet());
        }
        Player.Poster poster = player.poster();
        return poster == null
                ? null
                : new Entry.Image(
                        poster.address(), poster.width(), poster.height(), null, null, null);
    }
}
