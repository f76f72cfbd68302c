package org.parvis.workshops;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.parvis.world.Browser;

/** Reads what stands in a PDF file. */
public final class Printed {
    private Printed() {}

    /** Its words, on one line; fails when a font is not inside. */
    public static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        throw new AssertionError(font.getName() + " is not in the file");
                    }
                }
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The file that this address answers. */
    public static byte[] file(Browser browser, String path) throws IOException {
        try {
            var answer =
                    HttpClient.newHttpClient()
                            .send(
                                    browser.request(path)
                                            .header("Cookie", browser.cookies())
                                            .GET()
                                            .build(),
                                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
