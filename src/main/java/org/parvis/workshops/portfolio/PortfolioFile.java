package org.parvis.workshops.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.kernel.Language;
import org.parvis.people.PersonId;
import org.parvis.platform.web.Pieces;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A portfolio as a file that needs no server: a page to read and print, and the same as JSON. */
@Component
final class PortfolioFile {
    private final Portfolios portfolios;
    private final Places places;
    private final Pieces pieces;
    private final JsonMapper json;

    PortfolioFile(Portfolios portfolios, Places places, Pieces pieces, JsonMapper json) {
        this.portfolios = portfolios;
        this.places = places;
        this.pieces = pieces;
        this.json = json;
    }

    /** In the reader's language, and beside it in the others. */
    byte[] of(Place place, PersonId person) {
        Contents contents = portfolios.of(place, person);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String page = pieces.html(new PortfolioSheetPage(place, contents));
            add(zip, "carnet.html", page.getBytes(StandardCharsets.UTF_8));
            for (Language language : Language.OF_SCREENS) {
                Place other = places.home(place.portal(), language);
                String translated =
                        pieces.html(new PortfolioSheetPage(other, portfolios.of(other, person)));
                add(
                        zip,
                        "carnet-" + language + ".html",
                        translated.getBytes(StandardCharsets.UTF_8));
            }
            add(zip, "carnet.json", json.writeValueAsBytes(contents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
