package org.parvis.media;

import java.util.Optional;
import org.parvis.kernel.Language;

/** The last parts of the addresses of files. */
public final class FileNames {
    public static final String ORIGINAL = "original";

    /** The chapters, as podcast players read them. */
    public static final String CHAPTERS = "chapitres.json";

    private static final String CAPTIONS_HEAD = "sous-titres-";
    private static final String CAPTIONS_TAIL = ".vtt";

    private FileNames() {}

    public static String captions(Language language) {
        return CAPTIONS_HEAD + language.tag() + CAPTIONS_TAIL;
    }

    /** The language that such a name carries, or nothing when it is not a name of captions. */
    public static Optional<Language> captionsLanguage(String name) {
        if (!name.startsWith(CAPTIONS_HEAD) || !name.endsWith(CAPTIONS_TAIL)) {
            return Optional.empty();
        }
        String tag = name.substring(CAPTIONS_HEAD.length(), name.length() - CAPTIONS_TAIL.length());
        try {
            return Optional.of(new Language(tag));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The playlist beside a played file. */
    public static String playlist(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".m3u8";
    }

    /**
     * The name a device gave, fit to be shown: no folders, no control characters, at most 200
     * characters.
     */
    public static String shown(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
    }
}
