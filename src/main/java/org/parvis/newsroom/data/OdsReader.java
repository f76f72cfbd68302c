package org.parvis.newsroom.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an OpenDocument spreadsheet. What it unpacks is bounded: a small file may hold
 * a very large one.
 */
final class OdsReader {
    private static final int MOST_UNPACKED = 30_000_000;
    private static final int MOST_PARTS = 500;
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private long total;

    private OdsReader() {}

    static Optional<DataTable> read(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            boolean ours = false;
            ZipEntry part = zip.getNextEntry();
            for (int count = 0; part != null && count < MOST_PARTS; count++) {
                if (part.getName().equals("mimetype")) {
                    ours =
                            new String(
                                            zip.readNBytes(100),
                                            java.nio.charset.StandardCharsets.US_ASCII)
                                    .strip()
                                    .equals(TYPE);
                } else if (ours && part.getName().equals("content.xml")) {
                    return new OdsReader().sheet(zip.readNBytes(MOST_UNPACKED));
                }
                part = zip.getNextEntry();
            }
        }
        return Optional.empty();
    }

    private Optional<DataTable> sheet(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = new ByteArrayInputStream(xml)) {
            readTable(factory.createXMLStreamReader(content));
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new DataTable(rows.getFirst(), rows.subList(1, rows.size()), total - 1));
    }

    private void readTable(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            String name =
                    event == XMLStreamConstants.START_ELEMENT
                                    || event == XMLStreamConstants.END_ELEMENT
                            ? xml.getLocalName()
                            : "";
            if (event == XMLStreamConstants.START_ELEMENT && isCell(name)) {
                readCell(xml, repeated(xml, "number-columns-repeated"));
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("table-row")) {
                endRow();
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("table")) {
                return;
            }
        }
    }

    private static boolean isCell(String name) {
        return name.equals("table-cell") || name.equals("covered-table-cell");
    }

    private void readCell(XMLStreamReader xml, int times) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (event == XMLStreamConstants.CHARACTERS && text.length() < 1_000) {
                text.append(xml.getText());
            }
        }
        for (int count = 0; count < times && row.size() < DataTable.MOST_COLUMNS; count++) {
            row.add(DataTable.cell(text.toString()));
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(attribute)) {
                String value = xml.getAttributeValue(index);
                return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
            }
        }
        return 1;
    }

    /** Rows repeated by the thousand are empty ones: spreadsheets fill their sheet with them. */
    private void endRow() {
        List<String> cells = trimmed(row);
        row = new ArrayList<>();
        if (cells.isEmpty()) {
            return;
        }
        total++;
        if (rows.size() <= DataTable.MOST_ROWS) {
            rows.add(cells);
        }
    }

    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }
}
