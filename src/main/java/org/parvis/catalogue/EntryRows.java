package org.parvis.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.portal.Rubric;

/** Reads an entry from a row. */
final class EntryRows {
    private EntryRows() {}

    static Entry entry(ResultSet row, int number) throws SQLException {
        String original = row.getString("original");
        UUID medium = row.getObject("medium", UUID.class);
        return new Entry(
                new PortalId(row.getObject("portal_id", UUID.class)),
                row.getObject("id", UUID.class),
                SubjectRef.parse(row.getString("subject")),
                row.getString("kind"),
                Rubric.valueOf(row.getString("rubric")),
                new Slug(row.getString("slug")),
                new Language(row.getString("language")),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                row.getString("standfirst"),
                row.getString("easy_text"),
                row.getString("place"),
                themes(row),
                texts(row, "authors"),
                texts(row, "crew"),
                texts(row, "crew_roles"),
                Duration.ofSeconds(row.getInt("seconds")),
                row.getString("poster"),
                row.getInt("pictures"),
                row.getBoolean("captioned"),
                row.getBoolean("readable"),
                wave(row),
                medium == null ? null : new AssetId(medium),
                recording(row),
                image(row),
                moment(row, "published_at"),
                moment(row, "changed_at"),
                original == null ? null : SubjectRef.parse(original),
                texts(row, "voices"),
                reread(row),
                home(row));
    }

    private static List<Theme> themes(ResultSet row) throws SQLException {
        List<String> labels = texts(row, "themes");
        List<String> slugs = texts(row, "theme_slugs");
        List<Theme> themes = new ArrayList<>();
        for (int index = 0; index < labels.size(); index++) {
            themes.add(new Theme(slugs.get(index), labels.get(index)));
        }
        return List.copyOf(themes);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static List<Integer> wave(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("wave").getArray());
    }

    private static Entry.@Nullable Recording recording(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return file == null
                ? null
                : new Entry.Recording(
                        file,
                        row.getLong("file_bytes"),
                        row.getString("file_type"),
                        row.getString("text_file"));
    }

    private static Entry.@Nullable Image image(ResultSet row) throws SQLException {
        String address = row.getString("image");
        return address == null
                ? null
                : new Entry.Image(
                        address,
                        row.getInt("image_width"),
                        row.getInt("image_height"),
                        row.getString("image_avif"),
                        row.getString("image_webp"),
                        row.getString("image_jpeg"));
    }

    private static @Nullable Reread reread(ResultSet row) throws SQLException {
        String readers = row.getString("easy_readers");
        return readers == null
                ? null
                : new Reread(readers, row.getObject("easy_read_on", LocalDate.class));
    }

    private static Entry.@Nullable Home home(ResultSet row) throws SQLException {
        UUID portal = row.getObject("home_portal", UUID.class);
        return portal == null
                ? null
                : new Entry.Home(
                        new PortalId(portal),
                        SubjectRef.parse(row.getString("home_subject")),
                        row.getString("home_path"),
                        row.getString("introduction"),
                        row.getBoolean("foremost"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
