package org.parvis.newsroom.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out what a data file is, and reads its first rows. */
final class DataReader {
    private DataReader() {}

    /** What was read of a file. */
    record Read(DataFormat format, DataTable table) {}

    /**
     * The format by its content, and the first rows; nothing when it is none of ours or has no row.
     */
    static Optional<Read> read(byte[] content) {
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
            return sheet(content);
        }
        String text = text(content);
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<DataTable> map =
                text.stripLeading().startsWith("{") ? map(text) : Optional.empty();
        return map.isPresent()
                ? map.map(table -> new Read(DataFormat.GEOJSON, table))
                : csv(text).map(table -> new Read(DataFormat.CSV, table));
    }

    private static Optional<Read> sheet(byte[] content) {
        try {
            return OdsReader.read(content).map(table -> new Read(DataFormat.ODS, table));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** UTF-8, or what spreadsheets of this country wrote before it. */
    private static String text(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static Optional<DataTable> map(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            JsonNode features = root.path("features");
            if (!root.path("type").asString("").equals("FeatureCollection") || features.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(table(features));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static DataTable table(JsonNode features) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        int shown = Math.min(features.size(), DataTable.MOST_ROWS);
        for (int index = 0; index < shown; index++) {
            columns.addAll(features.get(index).path("properties").propertyNames());
        }
        List<String> names = columns.stream().limit(DataTable.MOST_COLUMNS - 1L).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < shown; index++) {
            JsonNode feature = features.get(index);
            List<String> row = new ArrayList<>();
            row.add(feature.path("geometry").path("type").asString(""));
            names.forEach(name -> row.add(cell(feature.path("properties").path(name))));
            rows.add(row);
        }
        List<String> heads = new ArrayList<>(List.of("geometry"));
        names.forEach(name -> heads.add(DataTable.cell(name)));
        return new DataTable(heads, rows, features.size());
    }

    private static String cell(JsonNode value) {
        return DataTable.cell(value.isValueNode() ? value.asString("") : value.toString());
    }

    private static Optional<DataTable> csv(String text) {
        List<List<String>> rows = new CsvRows(text).read();
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return Optional.empty();
        }
        List<List<String>> shown =
                rows.stream().skip(1).limit(DataTable.MOST_ROWS).map(DataReader::cut).toList();
        return Optional.of(new DataTable(cut(rows.getFirst()), shown, rows.size() - 1L));
    }

    static List<String> cut(List<String> row) {
        return row.stream().limit(DataTable.MOST_COLUMNS).map(DataTable::cell).toList();
    }

    /** The ending of a file name is what people see: ours says the format that was found. */
    static String fileName(String sent, DataFormat format) {
        String name = sent.replaceAll("[^\\p{L}\\p{N}._ -]", "").strip().replaceAll("\\s+", "-");
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String kept = stem.substring(0, Math.min(stem.length(), 80)).toLowerCase(Locale.ROOT);
        return (kept.isEmpty() ? "donnees" : kept) + format.ending();
    }
}
