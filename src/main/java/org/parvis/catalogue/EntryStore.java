package org.parvis.catalogue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries, one by one. */
@Component
public final class EntryStore {
    private static final String KEEP =
            """
            INSERT INTO catalogue.entry
                (portal_id, id, subject, kind, rubric, slug, language, audience, title, standfirst, easy_text, words,
                 place, themes, theme_slugs, authors, crew, crew_roles, people, seconds, span, poster, pictures,
                 captioned, readable, wave, medium, file, file_bytes, file_type, text_file, image, image_width,
                 image_height, image_avif, image_webp, image_jpeg, published_at, changed_at, title_words,
                 original, voices, easy_readers, easy_read_on, search)
            VALUES
                (:portal, :id, :subject, :kind, :rubric, :slug, :language, :audience, :title, :standfirst, :easy,
                 :words, :place, :themes, :themeSlugs, :authors, :crew, :crewRoles, :people, :seconds, :span, :poster,
                 :pictures, :captioned, :readable, CAST(:wave AS integer[]), :medium, :file, :fileBytes, :fileType,
                 :textFile, :image, :imageWidth, :imageHeight, :imageAvif, :imageWebp, :imageJpeg, :published,
                 :changed, :titleWords, :original, :voices, :easyReaders, :easyReadOn,
                 setweight(to_tsvector(CAST(:dictionary AS regconfig), :foldedTitle), 'A')
                 || setweight(to_tsvector(CAST(:dictionary AS regconfig), :foldedNames), 'B')
                 || setweight(to_tsvector('catalogue.plain', :foldedNames), 'B')
                 || setweight(to_tsvector(CAST(:dictionary AS regconfig), :foldedStandfirst), 'C')
                 || setweight(to_tsvector(CAST(:dictionary AS regconfig), :foldedWords), 'D'))
            ON CONFLICT (portal_id, subject) DO UPDATE SET
                kind = excluded.kind, rubric = excluded.rubric, slug = excluded.slug, language = excluded.language,
                audience = excluded.audience, title = excluded.title, standfirst = excluded.standfirst,
                easy_text = excluded.easy_text, words = excluded.words, place = excluded.place,
                themes = excluded.themes, theme_slugs = excluded.theme_slugs, authors = excluded.authors,
                crew = excluded.crew, crew_roles = excluded.crew_roles, people = excluded.people,
                seconds = excluded.seconds, span = excluded.span, poster = excluded.poster,
                pictures = excluded.pictures, captioned = excluded.captioned, readable = excluded.readable,
                wave = excluded.wave, medium = excluded.medium, file = excluded.file,
                file_bytes = excluded.file_bytes, file_type = excluded.file_type, text_file = excluded.text_file,
                image = excluded.image, image_width = excluded.image_width, image_height = excluded.image_height,
                image_avif = excluded.image_avif, image_webp = excluded.image_webp, image_jpeg = excluded.image_jpeg,
                published_at = excluded.published_at, changed_at = excluded.changed_at,
                title_words = excluded.title_words, original = excluded.original, voices = excluded.voices,
                easy_readers = excluded.easy_readers, easy_read_on = excluded.easy_read_on, search = excluded.search
            """;

    private static final String KEEP_ADDRESS =
            """
            INSERT INTO catalogue.former_address (portal_id, rubric, slug, subject)
            SELECT portal_id, rubric, slug, subject FROM catalogue.entry
            WHERE portal_id = :portal AND subject = :subject AND (rubric, slug) <> (:rubric, :slug)
            ON CONFLICT (portal_id, rubric, slug) DO UPDATE SET subject = excluded.subject
            """;

    private static final String FIND =
            """
            SELECT * FROM catalogue.entry WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String ALL =
            """
            SELECT entry.* FROM unnest(CAST(:portals AS uuid[]), CAST(:subjects AS text[])) AS asked (portal, subject)
            JOIN catalogue.entry AS entry ON entry.portal_id = asked.portal AND entry.subject = asked.subject
            """;

    private static final String BY_ID =
            """
            SELECT * FROM catalogue.entry WHERE portal_id = :portal AND id = :id
            """;

    private static final String AUDIENCE =
            """
            SELECT audience FROM catalogue.entry WHERE portal_id = :portal AND subject = :subject
            """;

    private static final String AT =
            """
            SELECT * FROM catalogue.entry WHERE portal_id = :portal AND rubric = :rubric AND slug = :slug
                AND home_portal IS NULL
            """;

    private static final String REPRISE_AT =
            """
            SELECT * FROM catalogue.entry WHERE portal_id = :portal AND slug = :slug AND home_portal IS NOT NULL
            """;

    private static final String FORMERLY_AT =
            """
            SELECT entry.* FROM catalogue.former_address AS former
            JOIN catalogue.entry AS entry ON entry.portal_id = former.portal_id AND entry.subject = former.subject
            WHERE former.portal_id = :portal AND former.rubric = :rubric AND former.slug = :slug
            """;

    private static final String BY_TITLE =
            """
            SELECT * FROM catalogue.entry WHERE portal_id = :portal AND lower(title) = lower(:title)
            ORDER BY published_at DESC LIMIT 1
            """;

    private static final String REMOVE =
            """
            DELETE FROM catalogue.entry WHERE portal_id = :portal AND subject = :subject
            """;

    /** Enough for a long film; keeps the search vector far from its limit of one megabyte. */
    private static final int MOST_WORDS = 150_000;

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /** Writes the entry; the address it had before keeps leading to it. */
    public void keep(Entry entry, String bodyText) {
        PortalId portal = entry.portal();
        String words = head(bodyText);
        db.sql(KEEP_ADDRESS)
                .param("portal", portal.value())
                .param("subject", entry.subject().toString())
                .param("rubric", entry.rubric().name())
                .param("slug", entry.slug().value())
                .update();
        JdbcClient.StatementSpec statement = db.sql(KEEP);
        statement = identity(statement, entry);
        statement = files(statement, entry);
        searched(statement, entry, words).param("words", words).update();
    }

    private static JdbcClient.StatementSpec identity(
            JdbcClient.StatementSpec statement, Entry entry) {
        return statement
                .param("portal", entry.portal().value())
                .param("id", entry.id())
                .param("subject", entry.subject().toString())
                .param("kind", entry.kind())
                .param("rubric", entry.rubric().name())
                .param("slug", entry.slug().value())
                .param("language", entry.language().tag())
                .param("audience", entry.audience().name())
                .param("title", entry.title())
                .param("standfirst", entry.standfirst())
                .param("easy", entry.easyText())
                .param("easyReaders", entry.reread() == null ? null : entry.reread().readers())
                .param("easyReadOn", entry.reread() == null ? null : entry.reread().on())
                .param("place", entry.place())
                .param("themes", entry.themes().stream().map(Theme::label).toArray(String[]::new))
                .param(
                        "themeSlugs",
                        entry.themes().stream().map(Theme::slug).toArray(String[]::new))
                .param("authors", entry.authors().toArray(String[]::new))
                .param("crew", entry.crew().toArray(String[]::new))
                .param("original", entry.original() == null ? null : entry.original().toString())
                .param("voices", entry.voices().toArray(String[]::new))
                .param("crewRoles", entry.crewRoles().toArray(String[]::new))
                .param("published", entry.publishedAt().atOffset(ZoneOffset.UTC))
                .param("changed", entry.changedAt().atOffset(ZoneOffset.UTC));
    }

    static JdbcClient.StatementSpec files(JdbcClient.StatementSpec statement, Entry entry) {
        Entry.Recording file = entry.file();
        Entry.Image image = entry.image();
        return statement
                .param("seconds", (int) entry.length().toSeconds())
                .param("span", Span.of(entry.length()).word())
                .param("poster", entry.poster())
                .param("pictures", entry.pictures())
                .param("captioned", entry.captioned())
                .param("readable", entry.readable())
                .param("wave", entry.wave().toArray(Integer[]::new))
                .param("medium", entry.medium() == null ? null : entry.medium().value())
                .param("file", file == null ? null : file.address())
                .param("fileBytes", file == null ? 0 : file.bytes())
                .param("fileType", file == null ? null : file.type())
                .param("textFile", file == null ? null : file.text())
                .param("image", image == null ? null : image.address())
                .param("imageWidth", image == null ? 0 : image.width())
                .param("imageHeight", image == null ? 0 : image.height())
                .param("imageAvif", image == null ? null : image.avif())
                .param("imageWebp", image == null ? null : image.webp())
                .param("imageJpeg", image == null ? null : image.jpeg());
    }

    private static JdbcClient.StatementSpec searched(
            JdbcClient.StatementSpec statement, Entry entry, String words) {
        List<String> names = new ArrayList<>(entry.authors());
        names.addAll(entry.crew());
        List<String> said = new ArrayList<>(names);
        entry.themes().forEach(theme -> said.add(theme.label()));
        said.add(entry.place());
        String named = Folding.words(String.join(" ", said));
        String title = Folding.words(entry.title());
        String standfirst = Folding.words(entry.standfirst());
        return statement
                .param(
                        "people",
                        names.stream().map(Folding::words).distinct().toArray(String[]::new))
                .param("dictionary", Dictionaries.of(entry.language()))
                .param("foldedTitle", title)
                .param("foldedNames", named)
                .param("foldedStandfirst", standfirst + " " + Folding.words(entry.easyText()))
                .param("foldedWords", Folding.words(words))
                .param("titleWords", title + " " + named + " " + standfirst);
    }

    private static String head(String text) {
        String clean = text.replace("\u0000", "");
        return clean.length() <= MOST_WORDS ? clean : clean.substring(0, MOST_WORDS);
    }

    Optional<Entry> find(PortalId portal, SubjectRef subject) {
        return db.sql(FIND)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query(EntryRows::entry)
                .optional();
    }

    Map<EntryRef, Entry> all(Collection<EntryRef> stories) {
        List<EntryRef> asked = List.copyOf(stories);
        Map<EntryRef, Entry> found = new HashMap<>();
        db.sql(ALL)
                .param(
                        "portals",
                        asked.stream().map(one -> one.portal().value()).toArray(UUID[]::new))
                .param(
                        "subjects",
                        asked.stream().map(one -> one.subject().toString()).toArray(String[]::new))
                .query(EntryRows::entry)
                .list()
                .forEach(entry -> found.put(new EntryRef(entry.portal(), entry.subject()), entry));
        return found;
    }

    public Optional<Entry> byId(PortalId portal, UUID id) {
        return db.sql(BY_ID)
                .param("portal", portal.value())
                .param("id", id)
                .query(EntryRows::entry)
                .optional();
    }

    Optional<Audience> audience(PortalId portal, SubjectRef subject) {
        return db.sql(AUDIENCE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .query((row, number) -> Audience.valueOf(row.getString(1)))
                .optional();
    }

    /** The entry with this address, else the one that had it once. */
    public Optional<Entry> at(PortalId portal, String rubricWord, String slug) {
        if (rubricWord.equals(Entry.REPRISES)) {
            return db.sql(REPRISE_AT)
                    .param("portal", portal.value())
                    .param("slug", slug)
                    .query(EntryRows::entry)
                    .optional();
        }
        return Rubric.ofWord(rubricWord)
                .flatMap(rubric ->
                        at(AT, portal, rubric, slug)
                                .or(() -> at(FORMERLY_AT, portal, rubric, slug)));
    }

    private Optional<Entry> at(String query, PortalId portal, Rubric rubric, String slug) {
        return db.sql(query)
                .param("portal", portal.value())
                .param("rubric", rubric.name())
                .param("slug", slug)
                .query(EntryRows::entry)
                .optional();
    }

    Optional<Entry> titled(PortalId portal, String title) {
        return db.sql(BY_TITLE)
                .param("portal", portal.value())
                .param("title", title)
                .query(EntryRows::entry)
                .optional();
    }

    void remove(PortalId portal, SubjectRef subject) {
        db.sql(REMOVE)
                .param("portal", portal.value())
                .param("subject", subject.toString())
                .update();
    }
}
