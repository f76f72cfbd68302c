package org.parvis.media;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.portal.Place;

/** What the player's templates say of a film or a sound, in the language of the screen. */
public record PlayerWords(Player player, Place place) {
    /** The speeds a person may choose. */
    public static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    /** A speed as JavaScript writes it: {@code 1}, {@code 1.25}. */
    public static String code(double speed) {
        return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
    }

    /** "7 min". */
    public String length() {
        return place.formats().minutes(player.duration());
    }

    /** "14 Mo". */
    public String size(Player.Rendition rendition) {
        return place.formats().size(rendition.bytes());
    }

    /** The value of the style property {@code --ratio}; 16 / 9 while the film's size is unknown. */
    public String ratio() {
        return player.width() > 0 && player.height() > 0
                ? player.width() + " / " + player.height()
                : "16 / 9";
    }

    /** "Légère", "Bonne", or the label of what lies between. */
    public String quality(Player.Rendition rendition) {
        return switch (rank(rendition)) {
            case LIGHT -> place.say("media.player.quality-light");
            case GOOD -> place.say("media.player.quality-good");
            case BETWEEN -> rendition.label();
        };
    }

    /** Where listening is counted, or nothing. */
    public @Nullable String counted(@Nullable UUID entry) {
        return entry == null ? null : place.href("/vu/" + entry);
    }

    /** A file to keep, which says from which story's page it is fetched. */
    public String kept(Player.Rendition rendition, @Nullable UUID entry) {
        return from("vu", rendition, entry);
    }

    /** A file to play without script, which says so too. */
    public String played(Player.Rendition rendition, @Nullable UUID entry) {
        return from("joue", rendition, entry);
    }

    private String from(String how, Player.Rendition rendition, @Nullable UUID entry) {
        return entry == null
                ? rendition.address()
                : rendition.address() + "?" + how + "=" + place.portal().slug() + "." + entry;
    }

    /** "Qualité légère", "Bonne qualité", or "Le film" when there is only one file. */
    public String weight(Player.Rendition rendition) {
        if (player.renditions().size() == 1) {
            return place.say("media.player.weight-film");
        }
        return place.say(
                rank(rendition) == Rank.LIGHT
                        ? "media.player.weight-light"
                        : "media.player.weight-good");
    }

    /** The lightest file and the best one. */
    public List<Player.Rendition> lightAndGood() {
        List<Player.Rendition> all = player.renditions();
        return all.size() <= 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    /** The captions shown at first: in the language of the screen, else the first ones. */
    public Player.@Nullable Track firstTrack() {
        List<Player.Track> tracks = player.tracks();
        return tracks.stream()
                .filter(track -> track.language().equals(place.language()))
                .findFirst()
                .orElse(tracks.isEmpty() ? null : tracks.getFirst());
    }

    /** A language by its own name, as those who read it look for it. */
    public String languageName(Language language) {
        Locale locale = language.locale();
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private Rank rank(Player.Rendition rendition) {
        List<Player.Rendition> all = player.renditions();
        if (rendition.equals(all.getFirst())) {
            return Rank.LIGHT;
        }
        return rendition.equals(all.getLast()) ? Rank.GOOD : Rank.BETWEEN;
    }

    private enum Rank {
        LIGHT,
        BETWEEN,
        GOOD
    }
}
