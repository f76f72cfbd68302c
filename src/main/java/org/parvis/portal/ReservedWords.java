package org.parvis.portal;

import java.util.Set;
import org.parvis.kernel.Slug;

/** First words of addresses that belong to the network, so that no portal may take them. */
final class ReservedWords {
    private static final Set<String> WORDS =
            Set.of(
                    "accords",
                    "admin",
                    "api",
                    "assets",
                    "chercher",
                    "compte",
                    "connexion",
                    "deconnexion",
                    "direct",
                    "envois",
                    "error",
                    "favicon",
                    "fichiers",
                    "health",
                    "integrer",
                    "invitation",
                    "login",
                    "logout",
                    "medias",
                    "metrics",
                    "oembed",
                    "ott",
                    "passage",
                    "plan",
                    "reseau",
                    "robots",
                    "sante",
                    "sitemap",
                    "themes",
                    "webauthn",
                    "well-known",
                    "www",
                    "fr",
                    "en",
                    "ar",
                    "es",
                    "pt",
                    "tr",
                    "de",
                    "it",
                    "ru",
                    "uk",
                    "zh",
                    "ta",
                    "so",
                    "ber");

    private ReservedWords() {}

    static boolean contains(Slug slug) {
        return WORDS.contains(slug.value());
    }
}
