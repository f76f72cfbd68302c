package org.parvis.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.portal.Ink;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;

/**
 * An entry as lists show it, in the language of the screen.
 *
 * @param owner the portal of the entry where it must be said: on pages of the network; else nothing
 */
public record EntryCard(Place place, Entry entry, @Nullable Portal owner) {
    private static final int MOST_NAMES = 5;

    /** Cards on a page of the portal to which these entries belong, in their order. */
    public static List<EntryCard> all(Place place, List<Entry> entries) {
        return entries.stream().map(entry -> EntryCard.of(place, entry)).toList();
    }

    /** A card on a page of the entry's own portal. */
    public static EntryCard of(Place place, Entry entry) {
        return new EntryCard(place, entry, null);
    }

    public String title() {
        return entry.title();
    }

    public String href() {
        return owner == null ? place.href(entry.path()) : place.of(owner, entry.path());
    }

    /** The language of the words, when it is not that of the screen. */
    public @Nullable String lang() {
        return foreign() ? entry.language().tag() : null;
    }

    /** The direction of the words, when they are in another language than the screen. */
    public @Nullable String dir() {
        return foreign() ? entry.language().direction() : null;
    }

    private boolean foreign() {
        return !entry.language().equals(place.language());
    }

    /** The ink of the story's portal, where it is not that of the page. */
    public @Nullable String ink() {
        if (owner != null) {
            return ink(owner.ink());
        }
        Entry.Home home = entry.home();
        return home == null ? null : ink(place.neighbour(home.portal()).ink());
    }

    private static String ink(Ink ink) {
        return ink.word();
    }

    /** Whether two voices of a crossed interview are shown in the place of a picture. */
    public boolean crossed() {
        return entry.voices().size() == 4 && entry.image() == null;
    }

    public boolean is(String kind) {
        return entry.kind().equals(kind);
    }

    /** "Film". */
    public String kind() {
        return Kinds.name(place, entry.kind());
    }

    /** Name of the icon of the kind. */
    public String icon() {
        return Kinds.icon(entry.kind());
    }

    /** Whether it is played. */
    public boolean played() {
        return !entry.length().isZero();
    }

    /** On the corner of the picture: "7 min", "14 photos", or empty. */
    public String corner() {
        if (played()) {
            return place.formats().minutes(entry.length());
        }
        return is("photos") && entry.pictures() > 0
                ? place.say("catalogue.pictures", "count", entry.pictures())
                : "";
    }

    /** The corner of the large picture: "7 min · sous-titré". */
    public String corners() {
        return joined(
                Stream.of(corner(), entry.captioned() ? place.say("catalogue.captioned") : ""));
    }

    /** "18 min · 8 Mo · texte intégral". */
    public String weights() {
        Entry.Recording file = entry.file();
        return joined(
                Stream.of(
                        played() ? place.formats().minutes(entry.length()) : "",
                        file == null ? "" : place.formats().size(file.bytes()),
                        entry.readable() ? place.say("catalogue.readable") : "",
                        from(),
                        language()));
    }

    /** "Un récit du média Quai 9", when the story is another portal's; else empty. */
    public String from() {
        Entry.Home home = entry.home();
        return home == null
                ? ""
                : place.say("catalogue.reprise.of", "name", place.neighbour(home.portal()).name());
    }

    /** "en arabe", when the words are in another language than the screen. */
    public String language() {
        return foreign()
                ? place.say(
                        "catalogue.in-language",
                        "language",
                        Kinds.language(place, entry.language()))
                : "";
    }

    /** Under a card: who, then when or how. */
    public String meta() {
        return joined(
                Stream.of(
                        owner == null ? by() : owner.name() + ", " + owner.town(),
                        entry.captioned() ? place.say("catalogue.captioned") : "",
                        played() ? "" : place.formats().shortDate(entry.publishedAt()),
                        language()));
    }

    /** "Malika, tour C": who speaks in a testimony. */
    public String voice() {
        String who =
                Stream.concat(names().stream().limit(2), Stream.of(entry.place()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return joined(Stream.of(who, from()));
    }

    /** "Film · 20 nov.": for lists of titles. */
    public String kindAndDay() {
        return joined(
                Stream.of(
                        kind(),
                        from(),
                        place.formats().shortDate(entry.publishedAt()),
                        language()));
    }

    /** "Par Farid B.", "Réalisé par Inès et Yanis", and from which other portal; or empty. */
    public String by() {
        List<String> names = names();
        if (names.isEmpty()) {
            return from();
        }
        String key = Kinds.isFilm(entry.kind()) ? "catalogue.made-by" : "catalogue.by";
        return joined(Stream.of(place.say(key, "names", listed(names)), from()));
    }

    private List<String> names() {
        return entry.authors().isEmpty()
                ? entry.crew().stream().distinct().toList()
                : entry.authors();
    }

    private String listed(List<String> names) {
        if (names.size() > MOST_NAMES) {
            return place.say(
                    "catalogue.and-others",
                    "names",
                    String.join(", ", names.subList(0, MOST_NAMES)));
        }
        return names.size() == 1
                ? names.getFirst()
                : place.say(
                        "catalogue.and",
                        "names",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        "last",
                        names.getLast());
    }

    /** On the button of the large card. */
    public String action() {
        return place.say(
                switch (entry.rubric()) {
                    case SEE -> "catalogue.watch";
                    case LISTEN -> "catalogue.listen";
                    case READ -> "catalogue.read";
                });
    }

    public Duration length() {
        return entry.length();
    }

    public Language screen() {
        return place.language();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
