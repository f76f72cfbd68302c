package org.parvis.media.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.media.Asset;
import org.parvis.media.AssetStore;
import org.parvis.media.FileNames;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.captions.CaptionReader;
import org.parvis.media.captions.CaptionStore;
import org.parvis.media.captions.Captions;
import org.parvis.media.preparation.HlsMaster;
import org.parvis.media.preparation.Storyboard;
import org.springframework.stereotype.Component;

/** Puts together what a page needs to play an asset. */
@Component
final class Players {
    private final AssetStore assets;
    private final RenditionStore renditions;
    private final CaptionStore captions;

    Players(AssetStore assets, RenditionStore renditions, CaptionStore captions) {
        this.assets = assets;
        this.renditions = renditions;
        this.captions = captions;
    }

    Player of(Asset asset) {
        List<Rendition> offered = renditions.current(asset.portal(), asset.id());
        AssetStore.Extras extras = assets.extras(asset.portal(), asset.id());
        List<Language> languages = captions.languages(asset.portal(), asset.id());
        List<Player.Poster> posters = posters(asset, offered, extras.poster());
        return new Player(
                asset.id(),
                asset.kind(),
                asset.state(),
                asset.duration() == null ? Duration.ZERO : asset.duration(),
                asset.width(),
                asset.height(),
                has(offered, Rendition.Role.RUNG) ? address(asset, HlsMaster.NAME) : null,
                played(asset, offered),
                soundOnly(asset, offered),
                posters.stream().filter(Player.Poster::chosen).findFirst().orElse(null),
                posters,
                has(offered, Rendition.Role.STORYBOARD_TRACK)
                        ? address(asset, Storyboard.TRACK)
                        : null,
                languages.stream().map(language -> track(asset, language)).toList(),
                languages.isEmpty() ? List.of() : transcript(asset, languages.getFirst()),
                extras.waveform(),
                picture(asset, offered),
                extras.chapters(),
                address(asset, FileNames.ORIGINAL));
    }

    /** The captions of one language as a text to read. */
    List<Player.Paragraph> transcript(Asset asset, Language language) {
        return captions.webvtt(asset.portal(), asset.id(), language)
                .map(webvtt -> Captions.transcript(CaptionReader.read(webvtt).cues()))
                .orElse(List.of());
    }

    static String address(Asset asset, String name) {
        return "/fichiers/" + asset.key() + "/" + name;
    }

    private static List<Player.Rendition> played(Asset asset, List<Rendition> offered) {
        return offered.stream()
                .filter(file ->
                        asset.kind() == MediaKind.FILM
                                ? file.role() == Rendition.Role.RUNG
                                : file.role() == Rendition.Role.SOUND
                                        || file.role() == Rendition.Role.OPUS)
                .sorted(Comparator.comparingLong(Rendition::bytes))
                .map(file -> rendition(asset, file))
                .toList();
    }

    private static Player.@Nullable Rendition soundOnly(Asset asset, List<Rendition> offered) {
        return offered.stream()
                .filter(file -> file.role() == Rendition.Role.SOUND)
                .map(file -> rendition(asset, file))
                .findFirst()
                .orElse(null);
    }

    private static Player.Rendition rendition(Asset asset, Rendition file) {
        String label = file.shortSide() == 0 ? "" : file.shortSide() + "p";
        return new Player.Rendition(
                label, file.shortSide(), file.bytes(), file.type(), address(asset, file.name()));
    }

    private static List<Player.Poster> posters(Asset asset, List<Rendition> offered, int chosen) {
        List<Player.Poster> posters = new ArrayList<>();
        List<Rendition> pictures =
                offered.stream()
                        .filter(file -> file.role() == Rendition.Role.POSTER)
                        .sorted(Comparator.comparing(Rendition::name))
                        .toList();
        for (Rendition file : pictures) {
            int number = posters.size() + 1;
            boolean isChosen = number == Math.min(chosen, pictures.size());
            posters.add(
                    new Player.Poster(
                            number,
                            address(asset, file.name()),
                            file.width(),
                            file.height(),
                            isChosen));
        }
        return posters;
    }

    private static Player.Track track(Asset asset, Language language) {
        return new Player.Track(language, address(asset, FileNames.captions(language)));
    }

    private static Player.@Nullable Picture picture(Asset asset, List<Rendition> offered) {
        Map<Integer, Rendition> byWidth = new TreeMap<>();
        offered.stream()
                .filter(file ->
                        file.role() == Rendition.Role.PICTURE && file.type().equals("image/jpeg"))
                .forEach(file -> byWidth.put(file.width(), file));
        if (byWidth.isEmpty()) {
            return null;
        }
        return new Player.Picture(
                byWidth.values().stream().map(file -> size(asset, file)).toList());
    }

    private static Player.Picture.Size size(Asset asset, Rendition jpeg) {
        String stem =
                address(asset, jpeg.name().substring(0, jpeg.name().length() - ".jpg".length()));
        return new Player.Picture.Size(
                jpeg.width(), jpeg.height(), stem + ".avif", stem + ".webp", stem + ".jpg");
    }

    private static boolean has(List<Rendition> offered, Rendition.Role role) {
        return offered.stream().anyMatch(file -> file.role() == role);
    }
}
