package org.parvis.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.PortalId;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/**
 * A table of people from a spreadsheet: columns in any order, with the names people give them. Rows
 * that need another look come back as a table of the same shape with a reason, to be corrected and
 * sent again.
 */
@Component
public final class PeopleFile {
    private static final int MOST = 2000;
    private static final String REASON = "motif";

    private final People people;
    private final Clock clock;

    PeopleFile(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * What became of a table.
     *
     * @param rejects the rows to correct, with their head; empty when all is well
     */
    public record Outcome(List<PersonId> taken, List<List<String>> rejects) {
        public int rejected() {
            return Math.max(0, rejects.size() - 1);
        }
    }

    /** Writes down the people of a table; somebody of one name and year is who is known already. */
    public Outcome take(String text, Place place, String by) {
        List<List<String>> rows = Csv.read(text);
        if (rows.size() > MOST) {
            return new Outcome(List.of(), rows);
        }
        List<String> head = rows.isEmpty() ? List.of() : rows.getFirst();
        List<@Nullable String> fields = new ArrayList<>();
        head.forEach(column -> fields.add(field(Fingerprint.plain(column))));
        if (!fields.contains("nom") && !fields.contains("prenom")) {
            // no head: names alone, one a line
            head = List.of("nom");
            fields.clear();
            fields.add("nom");
        } else {
            rows = rows.subList(1, rows.size());
        }
        List<PersonId> taken = new ArrayList<>();
        List<List<String>> rejects = new ArrayList<>();
        for (List<String> row : rows) {
            Typed typed = Typed.filled(values(fields, row));
            Person person = PersonForm.read(typed, people.named(""), place, clock);
            unknown(typed, place);
            if (typed.isRight()) {
                taken.add(known(place.portalId(), person, by));
            } else {
                rejects.add(reject(head, row, String.join(" ", typed.problems().values())));
            }
        }
        if (!rejects.isEmpty()) {
            rejects.addFirst(withReason(head));
        }
        return new Outcome(taken, rejects);
    }

    private static @Nullable String field(String column) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("prenom", "prenom");
        words.put("parent", "parent1");
        words.put("responsable", "parent1");
        words.put("nom", "nom");
        words.put("name", "nom");
        words.put("naiss", "annee");
        words.put("annee", "annee");
        words.put("tranche", "tranche");
        words.put("age", "tranche");
        words.put("genre", "genre");
        words.put("sexe", "genre");
        words.put("quartier", "quartier");
        words.put("qpv", "quartier");
        words.put("mail", "courriel");
        words.put("courriel", "courriel");
        words.put("tel", "telephone");
        words.put("note", "note");
        return words.entrySet().stream()
                .filter(word -> column.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> values(List<@Nullable String> fields, List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(fields.size(), row.size()); at++) {
            String field = fields.get(at);
            if (field != null && !row.get(at).isEmpty()) {
                values.put(field, value(field, row.get(at)));
            }
        }
        String first = values.getOrDefault("prenom", "");
        values.put("nom", (first + " " + values.getOrDefault("nom", "")).strip());
        return values;
    }

    /** The words of a table as those of the form; what is not understood stays as it is. */
    private static String value(String field, String words) {
        String plain = Fingerprint.plain(words);
        return switch (field) {
            case "annee" ->
                    plain.replaceAll(
                            "^[0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4})$|^([0-9]{4})-.*$", "$1$2");
            case "genre" ->
                    plain.matches("f|femme|fille|w")
                            ? Gender.WOMAN.name()
                            : plain.matches("h|m|homme|garcon")
                                    ? Gender.MAN.name()
                                    : plain.matches("autre.*|x|nb") ? Gender.OTHER.name() : words;
            case "quartier" ->
                    plain.matches("oui|o|yes|1")
                            ? District.INSIDE.name()
                            : plain.matches("non|n|no|0") ? District.OUTSIDE.name() : words;
            case "tranche" -> Objects.requireNonNullElse(name(AgeBand.read(words)), words);
            default -> words;
        };
    }

    private static @Nullable String name(@Nullable AgeBand band) {
        return band == null ? null : band.name();
    }

    private static void unknown(Typed typed, Place place) {
        check(typed, "genre", Gender.class, place);
        check(typed, "quartier", District.class, place);
        check(typed, "tranche", AgeBand.class, place);
    }

    private static <E extends Enum<E>> void check(
            Typed typed, String field, Class<E> type, Place place) {
        if (!typed.value(field).isEmpty() && typed.one(field, type) == null) {
            typed.refuse(field, place.say("people.error.word", "word", typed.value(field)));
        }
    }

    private PersonId known(PortalId portal, Person person, String by) {
        Integer year = person.traits().birthYear();
        List<Person> same =
                people.called(portal, List.of(person.name()))
                        .getOrDefault(person.name(), List.of());
        return same.stream()
                .filter(one ->
                        year == null
                                || one.traits().birthYear() == null
                                || year.equals(one.traits().birthYear()))
                .findFirst()
                .map(Person::id)
                .orElseGet(() -> people.add(portal, person, by));
    }

    private static List<String> withReason(List<String> head) {
        List<String> all = new ArrayList<>(head);
        if (!head.contains(REASON)) {
            all.add(REASON);
        }
        return all;
    }

    private static List<String> reject(List<String> head, List<String> row, String reason) {
        List<String> all = new ArrayList<>(row);
        int at = head.contains(REASON) ? head.indexOf(REASON) : head.size();
        while (all.size() <= at) {
            all.add("");
        }
        all.set(at, reason);
        return all;
    }
}
