package org.parvis.newsroom.data;

import java.util.List;
import org.parvis.newsroom.text.BlockReader;

/**
 * The first rows of a data set.
 *
 * @param total how many rows the file has
 */
public record DataTable(List<String> columns, List<List<String>> rows, long total) {
    /** What is shown; the file has the rest. */
    static final int MOST_ROWS = 20;

    static final int MOST_COLUMNS = 30;
    private static final int MOST_SIGNS = 160;

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static String cell(String text) {
        String clean = BlockReader.clean(text).replaceAll("\\s+", " ");
        return clean.length() <= MOST_SIGNS ? clean : clean.substring(0, MOST_SIGNS) + "…";
    }
}
