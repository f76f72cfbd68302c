package org.parvis.newsroom.data;

import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text (RFC 4180), whichever of the usual separators it has. */
final class CsvRows {
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();

    CsvRows(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** The one that comes most often in the first line. */
    private static char separator(String text) {
        String line = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char one : SEPARATORS) {
            if (count(line, one) > count(line, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(one -> one == wanted).count();
    }

    /** All rows that hold something. */
    List<List<String>> read() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quoted && one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (one == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || one != separator && one != '\n' && one != '\r') {
                cell.append(one);
            } else if (one == separator) {
                endCell();
            } else if (one == '\n') {
                endRow();
            }
        }
        endRow();
        return rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }
}
