package org.parvis.newsroom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DataReaderTest {
    @Test
    void a_table_is_read_whatever_its_separator_and_its_age() {
        byte[] old =
                "rue;bancs;état\r\nForges;3;\"usé ; à peindre\"\r\n\r\nÉcoles;1;neuf\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        DataReader.Read read = DataReader.read(old).orElseThrow();

        assertThat(read.format()).isEqualTo(DataFormat.CSV);
        assertThat(read.table().columns()).containsExactly("rue", "bancs", "état");
        assertThat(read.table().rows())
                .containsExactly(
                        List.of("Forges", "3", "usé ; à peindre"), List.of("Écoles", "1", "neuf"));
    }

    @Test
    void a_long_table_shows_its_first_rows_and_says_how_many_there_are() {
        String text = "a,b\n" + "1,2\n".repeat(500);

        DataTable table = DataReader.read(bytes(text)).orElseThrow().table();

        assertThat(table.rows()).hasSize(DataTable.MOST_ROWS);
        assertThat(table.total()).isEqualTo(500);
    }

    @Test
    void a_map_shows_what_is_said_of_its_places() {
        String map =
                """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.4, 48.9]},
                   "properties": {"nom": "Fontaine", "eau": true}},
                  {"type": "Feature", "geometry": null, "properties": {"nom": "Kiosque"}}]}
                """;

        DataReader.Read read = DataReader.read(bytes(map)).orElseThrow();

        assertThat(read.format()).isEqualTo(DataFormat.GEOJSON);
        assertThat(read.table().columns()).containsExactly("geometry", "nom", "eau");
        assertThat(read.table().rows())
                .containsExactly(List.of("Point", "Fontaine", "true"), List.of("", "Kiosque", ""));
    }

    @Test
    void a_spreadsheet_is_read_without_the_empty_rows_that_fill_it() throws IOException {
        String sheet =
                """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
                <table:table><table:table-row><table:table-cell><text:p>lieu</text:p></table:table-cell>
                <table:table-cell><text:p>arbres</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell>
                </table:table-row><table:table-row table:number-rows-repeated="1048574">
                <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
                <table:table><table:table-row><table:table-cell><text:p>autre feuille</text:p></table:table-cell>
                </table:table-row></table:table></office:body></office:document-content>
                """;

        DataReader.Read read =
                DataReader.read(ods("application/vnd.oasis.opendocument.spreadsheet", sheet))
                        .orElseThrow();

        assertThat(read.format()).isEqualTo(DataFormat.ODS);
        assertThat(read.table())
                .isEqualTo(new DataTable(List.of("lieu", "arbres"), List.of(List.of("7", "7")), 1));
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        assertThat(DataReader.read(bytes("une seule colonne\nvaleur\n"))).isEmpty();
        assertThat(DataReader.read(bytes("a;b\n"))).isEmpty();
        assertThat(DataReader.read(bytes("{\"type\": \"Feature\"}"))).isEmpty();
        assertThat(DataReader.read(new byte[] {0, 1, 2, ';', '\n', 3, ';'})).isEmpty();
        assertThat(DataReader.read(bytes("PK\u0003\u0004 not a zip"))).isEmpty();
        assertThat(DataReader.read(ods("application/zip", "<a/>"))).isEmpty();
        assertThat(
                        DataReader.read(
                                ods(
                                        "application/vnd.oasis.opendocument.spreadsheet",
                                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")))
                .isEmpty();
    }

    @Test
    void a_file_is_named_by_what_it_is() {
        assertThat(DataReader.fileName("../Bancs 2026.xls", DataFormat.CSV))
                .isEqualTo("..bancs-2026.csv");
        assertThat(DataReader.fileName("", DataFormat.ODS)).isEqualTo("donnees.ods");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ods(String type, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(bytes(type));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(bytes(content));
        }
        return bytes.toByteArray();
    }
}
