package org.parvis.catalogue;

import java.util.Set;
import org.parvis.kernel.Language;
import org.parvis.portal.Place;

/** How kinds and languages of entries are named on screen. A kind nobody named here is "Récit". */
public final class Kinds {
    private static final Set<String> NAMED =
            Set.of(
                    "film",
                    "nano",
                    "sound",
                    "article",
                    "testimony",
                    "crossed",
                    "tribune",
                    "photos",
                    "comic",
                    "notebook",
                    "dataset",
                    "dossier");

    private Kinds() {}

    static String name(Place place, String kind) {
        return place.say("catalogue.kind." + (NAMED.contains(kind) ? kind : "other"));
    }

    static String icon(String kind) {
        return NAMED.contains(kind) ? kind : "article";
    }

    public static boolean isFilm(String kind) {
        return kind.equals("film") || kind.equals("nano");
    }

    /** "arabe", in the language of the screen. */
    static String language(Place place, Language language) {
        return language.locale().getDisplayLanguage(place.language().locale());
    }
}
