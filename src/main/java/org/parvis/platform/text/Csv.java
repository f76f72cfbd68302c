package org.parvis.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheets. Written with semicolons and a byte-order mark, as French spreadsheets
 * open them without a question; read with whatever separator and encoding they come in.
 */
public final class Csv {
    private static final String MARK = "\uFEFF";
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private Csv() {}

    /** The bytes of a table, its head first. */
    public static byte[] write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\r\n")
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that starts like a formula is written as words: spreadsheets would run it. */
    private static String cell(String text) {
        if (text.matches("-?[0-9]+(,[0-9]+)?")) {
            return text;
        }
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** The text of a file in UTF-8 or, when it is not, in the encoding of older spreadsheets. */
    public static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replace(MARK, "");
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OLD_WINDOWS);
        }
    }

    /**
     * The rows of a table, empty ones left out; the separator is the one its first line uses most.
     */
    public static List<List<String>> read(String text) {
        char separator = separator(text.lines().findFirst().orElse(""));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String all = text.replace(MARK, "").replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int at = 0; at < all.length(); at++) {
            char one = all.charAt(at);
            if (quoted && one == '"' && at + 1 < all.length() && all.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (one == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (one == separator || one == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (one == '\n') {
                    add(rows, row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(one);
            }
        }
        if (quoted) {
            // a quote that never closes: its cell is the rest of the text
            row.add(cell.toString().strip());
            add(rows, row);
        }
        return rows;
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
    }

    private static char separator(String line) {
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {';', '\t', ','}) {
            long count = line.chars().filter(one -> one == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
