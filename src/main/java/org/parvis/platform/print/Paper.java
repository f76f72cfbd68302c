package org.parvis.platform.print;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a page is put on paper: its main part, with what was typed in the place of fields, and
 * without what one presses.
 */
final class Paper {
    private static final String PRESSED =
            ".no-print, .vh, .skip, nav, svg, script, button, .btn, details, form.move, input[type=hidden]";

    private Paper() {}

    static Document of(String html, String css) {
        Document page = Jsoup.parse(html);
        Element content = page.selectFirst(".studio > div");
        content = content == null ? page.selectFirst(".sheet-to-sign") : content;
        content = content == null ? page.body() : content;
        content.select(PRESSED).remove();
        fields(content);
        content.select("form, label, fieldset").unwrap();
        links(content);
        directions(content);
        if (page.expectFirst("html").attr("dir").equals("rtl")) {
            mirror(content);
        }
        Document sheet = Document.createShell("");
        Element whole = sheet.expectFirst("html");
        whole.attr("lang", page.expectFirst("html").attr("lang"));
        whole.attr("dir", page.expectFirst("html").attr("dir"));
        sheet.title(page.title());
        sheet.head()
                .appendElement("meta")
                .attr("name", "description")
                .attr("content", page.title());
        sheet.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        sheet.head().appendElement("style").appendText(css);
        sheet.body().addClass(whole.attr("dir")).appendChild(content);
        return sheet;
    }

    private static void fields(Element content) {
        for (Element field : content.select("input, textarea, select")) {
            Element chosen = field.selectFirst("option[selected]");
            String words =
                    switch (field.normalName()) {
                        case "textarea" -> field.wholeText();
                        case "select" -> chosen == null ? "" : chosen.text();
                        default -> field.attr("value");
                    };
            Element typed = new Element(field.normalName().equals("textarea") ? "div" : "span");
            typed.addClass("typed").attr("dir", "auto");
            // text without a letter has no direction, and the printer stumbles over it
            field.replaceWith(words.isEmpty() ? typed : typed.text(words));
        }
    }

    /** An address on paper leads somewhere only when it is whole. */
    private static void links(Element content) {
        for (Element link : content.select("a")) {
            if (!link.attr("href").startsWith("http")) {
                link.unwrap();
            }
        }
    }

    /** Browsers look for the first letter that has a direction; the printer is told. */
    private static void directions(Element content) {
        for (Element element : content.select("[dir=auto], bdi")) {
            element.attr("dir", rightToLeft(element.text()) ? "rtl" : "ltr");
        }
    }

    /** The printer begins every row at the left. */
    private static void mirror(Element content) {
        for (Element row : content.select("tr")) {
            List.copyOf(row.children()).forEach(cell -> row.prependChild(cell));
        }
    }

    private static boolean rightToLeft(String words) {
        int strong =
                words.codePoints()
                        .map(Character::getDirectionality)
                        .filter(one ->
                                one == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                        || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return strong != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
