package org.parvis.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.platform.text.Spaces;
import org.parvis.portal.Rubric;

/**
 * All that readers need to find a story. The crew, the length, the sizes and the pictures are not
 * said here: the catalogue asks {@code credits} and {@code media} for them.
 *
 * @param kind code of the kind, such as {@code testimony}; also the name of its icon
 * @param slug unique within the rubric of the portal; when it changes, the former one keeps leading
 *     here
 * @param easyText "En bref, facile à lire", or empty
 * @param bodyText its words without marks, for search; may hold the transcript
 * @param themes as people read them, such as {@code Logement}
 * @param authors names as these persons wish, for "Par …"; may be empty
 * @param poster name of the drawn picture that stands in for an image
 * @param medium the film or the sound that is its heart
 * @param image its picture when it has one of its own; a film's chosen poster needs not be said
 * @param pictures how many pictures it shows
 * @param readable whether there is a text of the film or the sound
 * @param original the story of the same portal that this one translates, or nothing
 * @param voices of a crossed interview, two of them: name, words, name, words; else empty
 * @param reread who of people concerned re-read {@code easyText}, or nothing
 */
public record Publication(
        PortalId portal,
        SubjectRef subject,
        String kind,
        Rubric rubric,
        Slug slug,
        Language language,
        String title,
        String standfirst,
        String easyText,
        String bodyText,
        String place,
        List<String> themes,
        List<String> authors,
        String poster,
        @Nullable AssetId medium,
        @Nullable AssetId image,
        int pictures,
        boolean readable,
        Audience audience,
        Instant publishedAt,
        @Nullable SubjectRef original,
        List<String> voices,
        @Nullable Reread reread) {

    /** A story that translates nothing, shows no voices and has no short text that was re-read. */
    public Publication(
            PortalId portal,
            SubjectRef subject,
            String kind,
            Rubric rubric,
            Slug slug,
            Language language,
            String title,
            String standfirst,
            String easyText,
            String bodyText,
            String place,
            List<String> themes,
            List<String> authors,
            String poster,
            @Nullable AssetId medium,
            @Nullable AssetId image,
            int pictures,
            boolean readable,
            Audience audience,
            Instant publishedAt) {
        this(
                portal,
                subject,
                kind,
                rubric,
                slug,
                language,
                title,
                standfirst,
                easyText,
                bodyText,
                place,
                themes,
                authors,
                poster,
                medium,
                image,
                pictures,
                readable,
                audience,
                publishedAt,
                null,
                List.of(),
                null);
    }

    public Publication {
        title = Spaces.set(language, title);
        standfirst = Spaces.set(language, standfirst);
        easyText = Spaces.set(language, easyText);
        bodyText = Spaces.set(language, bodyText);
        themes = List.copyOf(themes);
        authors = List.copyOf(authors);
        voices = voices.stream().map(words -> Spaces.set(language, words)).toList();
        if (title.isBlank()) {
            throw new IllegalArgumentException("an entry has a title: " + subject);
        }
    }

    /** Where it is read, to give to {@code place.href}: {@code /voir/onzieme-etage}. */
    public String path() {
        return "/" + rubric.word() + "/" + slug;
    }
}
