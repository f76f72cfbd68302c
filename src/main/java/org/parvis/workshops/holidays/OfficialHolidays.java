package org.parvis.workshops.holidays;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * School holidays that come with the program, for the three zones: a start for who has no file of
 * the ministry at hand. A file that is given later takes their place.
 */
public final class OfficialHolidays {
    private static final String FILE = "/workshops/school-holidays.tsv";
    private static final List<Holiday> ALL = read();

    private OfficialHolidays() {}

    /** Those that are not over. */
    public static List<Holiday> from(LocalDate day) {
        return ALL.stream().filter(holiday -> holiday.ends().isAfter(day)).toList();
    }

    private static List<Holiday> read() {
        try (InputStream stream =
                Objects.requireNonNull(OfficialHolidays.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> holiday(List.of(line.split("\t"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holiday holiday(List<String> fields) {
        return new Holiday(
                fields.get(0),
                LocalDate.parse(fields.get(1)),
                LocalDate.parse(fields.get(2)),
                fields.get(3));
    }
}
