package org.parvis.newsroom.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.captions.CaptionCutter;
import org.springframework.util.MultiValueMap;

/**
 * Lines as a form sends them: the values of {@code debut}, {@code fin} and {@code texte} in the
 * order of the lines, and for each what to {@code faire} with it.
 *
 * @param from number of the first line sent, counted from 0 in the whole of the captions
 * @param replaces how many kept lines they stand for
 * @param state fingerprint of the captions that the person saw
 * @param asText whether these lines become the text to read of the story
 */
record LinesForm(
        List<LineRow> rows,
        List<String> asked,
        int from,
        int replaces,
        String state,
        boolean asText) {
    private static final Duration NEW_LINE = Duration.ofSeconds(2);
    private static final int LONGEST = 500;

    static LinesForm of(MultiValueMap<String, String> typed) {
        List<LineRow> rows = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int at = 0; at < values(typed, "debut").size(); at++) {
            String text = value(typed, "texte", at).replace("\r\n", "\n");
            rows.add(
                    new LineRow(
                            value(typed, "debut", at),
                            value(typed, "fin", at),
                            text.length() <= LONGEST ? text : text.substring(0, LONGEST),
                            value(typed, "repere", at),
                            null));
            asked.add(value(typed, "faire", at));
        }
        return new LinesForm(
                List.copyOf(rows),
                List.copyOf(asked),
                number(typed, "premiere"),
                number(typed, "nombre"),
                value(typed, "etat", 0),
                typed.containsKey("texte-a-lire"));
    }

    private static List<String> values(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.get(name), List.of());
    }

    private static String value(MultiValueMap<String, String> typed, String name, int at) {
        List<String> values = values(typed, name);
        return at < values.size() ? Objects.requireNonNullElse(values.get(at), "") : "";
    }

    private static int number(MultiValueMap<String, String> typed, String name) {
        String value = value(typed, name, 0);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** The same lines, to be kept over those that somebody else has kept meanwhile. */
    LinesForm over(List<CaptionCue> kept) {
        int first = Math.min(from, kept.size());
        return new LinesForm(
                rows,
                asked,
                first,
                Math.min(replaces, kept.size() - first),
                Lines.state(kept),
                asText);
    }

    /** The lines, those with a time that cannot be read marked; empty ones ask for no time. */
    List<LineRow> readable() {
        return rows.stream()
                .map(row ->
                        row.text().isBlank() || row.cue().isPresent()
                                ? row
                                : row.wrong("newsroom.lines.time"))
                .toList();
    }

    /** All the lines, with these in the place of those they stand for. */
    List<CaptionCue> among(List<CaptionCue> kept) {
        int first = Math.min(from, kept.size());
        List<CaptionCue> all = new ArrayList<>(kept.subList(0, first));
        all.addAll(written());
        all.addAll(kept.subList(Math.min(first + replaces, kept.size()), kept.size()));
        return all;
    }

    private List<CaptionCue> written() {
        return rows.stream()
                .filter(row -> !row.text().isBlank())
                .flatMap(row -> row.cue().stream())
                .toList();
    }

    /** The lines with what is wrong with them, whose numbers count all that was written. */
    List<LineRow> marked(List<CaptionsOutcome.Problem> problems) {
        List<LineRow> marked = new ArrayList<>();
        int number = from;
        for (LineRow row : rows) {
            number += row.text().isBlank() ? 0 : 1;
            int line = number;
            marked.add(
                    problems.stream()
                            .filter(one -> one.line() == line && !row.text().isBlank())
                            .findFirst()
                            .map(one -> row.wrong(key(one)))
                            .orElse(row));
        }
        // the line after these begins before the last of them ends: said of the last
        if (marked.stream().allMatch(row -> row.problem() == null) && !marked.isEmpty()) {
            marked.set(marked.size() - 1, marked.getLast().wrong("newsroom.lines.order"));
        }
        return marked;
    }

    private static String key(CaptionsOutcome.Problem problem) {
        return problem.messageKey().equals("media.captions.backwards")
                ? "newsroom.lines.backwards"
                : "newsroom.lines.order";
    }

    /** Whether something is to be done with a line before they are kept. */
    boolean asks() {
        return asked.stream().anyMatch(one -> !one.isEmpty());
    }

    /** The lines after what was asked: cut, joined, added, taken away. */
    List<LineRow> acted() {
        List<LineRow> left = new ArrayList<>(rows);
        for (int at = rows.size() - 1; at >= 0; at--) {
            act(left, at, asked.get(at));
        }
        return left;
    }

    private static void act(List<LineRow> rows, int at, String what) {
        Optional<CaptionCue> cue = rows.get(at).cue();
        switch (what) {
            case "retirer" -> rows.remove(at);
            case "joindre" -> join(rows, at);
            case "couper" -> cue.ifPresent(whole -> split(rows, at, whole));
            case "ajouter" -> cue.ifPresent(before -> add(rows, at, before));
            default -> {
                // nothing is asked of this line
            }
        }
    }

    private static void join(List<LineRow> rows, int at) {
        if (at + 1 < rows.size()) {
            LineRow line = rows.get(at);
            LineRow next = rows.remove(at + 1);
            rows.set(
                    at,
                    new LineRow(
                            line.start(),
                            next.end(),
                            (line.text().strip() + "\n" + next.text().strip()).strip(),
                            (line.reference() + " " + next.reference()).strip(),
                            null));
        }
    }

    private static void split(List<LineRow> rows, int at, CaptionCue whole) {
        List<CaptionCue> halves = CaptionCutter.halves(whole);
        String reference = rows.get(at).reference();
        rows.set(at, LineRow.of(halves.getFirst(), reference));
        rows.add(at + 1, LineRow.of(halves.getLast(), ""));
    }

    /** After this line, until the next one begins, two seconds at most. */
    private static void add(List<LineRow> rows, int at, CaptionCue before) {
        Duration end = before.end().plus(NEW_LINE);
        Optional<CaptionCue> next =
                at + 1 < rows.size() ? rows.get(at + 1).cue() : Optional.empty();
        if (next.isPresent()
                && next.get().start().compareTo(before.end()) > 0
                && next.get().start().compareTo(end) < 0) {
            end = next.get().start();
        }
        rows.add(at + 1, LineRow.of(new CaptionCue(before.end(), end, ""), ""));
    }
}
