package org.parvis.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.portal.Rubric;

/**
 * A story as readers find it.
 *
 * @param id never changes while the story is online
 * @param crew names, in the order of the credits; {@code crewRoles} has the code of each one's
 *     first role
 * @param length zero when there is no film or sound
 * @param poster name of the drawn picture, for want of an image
 * @param captioned whether the film has subtitles
 * @param readable whether there is a text of the film or the sound
 * @param wave loudness along the time, 0 to 100; empty for anything but sounds
 * @param original the story of the same portal that this one translates, or nothing
 * @param voices two of a crossed interview: name, words, name, words; else empty
 * @param reread who of people concerned re-read {@code easyText}; nothing while nobody has: then it
 *     is not called easy to read
 * @param home where it lives, when it is another portal's; else nothing
 */
public record Entry(
        PortalId portal,
        UUID id,
        SubjectRef subject,
        String kind,
        Rubric rubric,
        Slug slug,
        Language language,
        Audience audience,
        String title,
        String standfirst,
        String easyText,
        String place,
        List<Theme> themes,
        List<String> authors,
        List<String> crew,
        List<String> crewRoles,
        Duration length,
        String poster,
        int pictures,
        boolean captioned,
        boolean readable,
        List<Integer> wave,
        @Nullable AssetId medium,
        @Nullable Recording file,
        @Nullable Image image,
        Instant publishedAt,
        Instant changedAt,
        @Nullable SubjectRef original,
        List<String> voices,
        @Nullable Reread reread,
        @Nullable Home home) {

    /** The word of addresses under which a portal shows stories of others. */
    static final String REPRISES = "reprises";

    /** The same story, with other files of its film or sound. */
    Entry with(
            Duration otherLength,
            List<Integer> otherWave,
            @Nullable Recording otherFile,
            @Nullable Image otherImage) {
        return new Entry(
                portal,
                id,
                subject,
                kind,
                rubric,
                slug,
                language,
                audience,
                title,
                standfirst,
                easyText,
                place,
                themes,
                authors,
                crew,
                crewRoles,
                otherLength,
                poster,
                pictures,
                captioned,
                readable,
                otherWave,
                medium,
                otherFile,
                otherImage,
                publishedAt,
                changedAt,
                original,
                voices,
                reread,
                home);
    }

    /** Where it is read, to give to {@code place.href}. */
    public String path() {
        return "/" + (home == null ? rubric.word() : REPRISES) + "/" + slug;
    }

    /** The story itself, where it lives: credits and files are asked there. */
    public EntryRef source() {
        return home == null
                ? new EntryRef(portal, subject)
                : new EntryRef(home.portal(), home.subject());
    }

    /** Whether other portals may show it: never what is for fewer people than the whole network. */
    public boolean shareable() {
        return audience == Audience.PUBLIC || audience == Audience.NETWORK;
    }

    /**
     * Where a story lives that is shown here by reference.
     *
     * @param path to give to {@code place.of(portal, path)}
     * @param introduction the words of the portal that shows it, or empty
     * @param foremost whether it is to open the front page
     */
    public record Home(
            PortalId portal,
            SubjectRef subject,
            String path,
            String introduction,
            boolean foremost) {}

    /**
     * The film or the sound in one file.
     *
     * @param address path on this server
     * @param text path of its captions as WebVTT, or nothing
     */
    public record Recording(String address, long bytes, String type, @Nullable String text) {}

    /**
     * A picture of its own.
     *
     * @param address of the middle size as JPEG
     * @param avif candidates for {@code srcset}, or nothing when there is one size only; likewise
     *     the two others
     */
    public record Image(
            String address,
            int width,
            int height,
            @Nullable String avif,
            @Nullable String webp,
            @Nullable String jpeg) {}
}
