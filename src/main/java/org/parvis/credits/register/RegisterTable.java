package org.parvis.credits.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.credits.Appearance;
import org.parvis.credits.desk.PersonPage;
import org.parvis.credits.pieces.Chip;
import org.parvis.portal.Place;

/** The register as a table: semicolons and a byte-order mark, as French spreadsheets expect. */
final class RegisterTable {
    private static final String MARK = "\uFEFF";

    private RegisterTable() {}

    static String write(List<Register.Entry> entries, Place place, Instant now, ZoneId zone) {
        StringBuilder table = new StringBuilder(MARK);
        table.append(
                line(
                        Stream.of(
                                        "person",
                                        "age",
                                        "story",
                                        "presence",
                                        "moments",
                                        "state",
                                        "answers",
                                        "until")
                                .map(column -> place.say("credits.table." + column))));
        entries.forEach(entry -> table.append(line(cells(entry, place, now, zone))));
        return table.toString();
    }

    private static Stream<String> cells(
            Register.Entry entry, Place place, Instant now, ZoneId zone) {
        Appearance person = entry.person();
        Integer age = person.facts().age();
        Instant until = person.expires();
        return Stream.of(
                person.name(),
                age == null ? "" : age.toString(),
                entry.story().title(),
                place.say("credits.presence." + person.facts().presence().word()),
                person.facts().moments(),
                Chip.of(person, place, now).label(),
                person.answers().stream()
                        .map(answer -> PersonPage.Line.of(answer, place).said())
                        .collect(Collectors.joining(" / ")),
                until == null ? "" : until.atZone(zone).toLocalDate().toString());
    }

    private static String line(Stream<String> cells) {
        return cells.map(RegisterTable::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /** A cell that starts like a formula is written as words: spreadsheets would run it. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
