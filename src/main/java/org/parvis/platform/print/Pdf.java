package org.parvis.platform.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Pieces;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints a page into a PDF file, with our own fonts inside: what the page shows on paper, without
 * its buttons and menus. Two at a time, and none longer than {@value #LONGEST} characters of HTML,
 * so that memory stays bounded.
 */
@Component
public final class Pdf {
    private static final int AT_ONCE = 2;
    private static final int LONGEST = 3_000_000;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int BLACK = 800;

    private final Pieces pieces;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final String css;

    Pdf(Pieces pieces) {
        this.pieces = pieces;
        this.css = new String(read("print.css"), StandardCharsets.UTF_8);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The answer to somebody who asks for this page as a file.
     *
     * @param name of the file, with its ending
     */
    public ResponseEntity<byte[]> answer(Page page, String name) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(of(page));
    }

    /** The file. */
    public byte[] of(Page page) {
        String html = pieces.html(page);
        if (html.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a page of " + html.length() + " characters is not printed");
        }
        Document sheet = Paper.of(html, css);
        presses.acquireUninterruptibly();
        try {
            return print(sheet);
        } finally {
            presses.release();
        }
    }

    private static byte[] print(Document sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(sheet), "");
        // nothing is fetched: all that a sheet needs is in it
        builder.useUriResolver((base, address) -> null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                sheet.expectFirst("html").attr("dir").equals("rtl")
                        ? PdfRendererBuilder.TextDirection.RTL
                        : PdfRendererBuilder.TextDirection.LTR);
        builder.usePdfUaAccessibility(true);
        font(builder, "affiche.ttf", "Affiche", BLACK);
        font(builder, "affiche-ext.ttf", "Affiche more", BLACK);
        font(builder, "atkinson-400.ttf", "Atkinson", REGULAR);
        font(builder, "atkinson-700.ttf", "Atkinson", BOLD);
        font(builder, "atkinson-ext-400.ttf", "Atkinson more", REGULAR);
        font(builder, "atkinson-ext-700.ttf", "Atkinson more", BOLD);
        font(builder, "vazirmatn-400.ttf", "Vazirmatn", REGULAR);
        font(builder, "vazirmatn-700.ttf", "Vazirmatn", BOLD);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page cannot be printed", e);
        }
        return bytes.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static byte[] read(String file) {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/print/" + file), file);
    }
}
