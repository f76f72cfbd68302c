package org.parvis.newsroom.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes blocks of pasted HTML. Only words, bold, safe links and the few block kinds survive:
 * whatever is not read here (scripts, styles, frames, attributes) does not exist in the result.
 */
final class PastedHtml {
    private static final String DROPPED =
            "script, style, template, iframe, object, embed, svg, math, noscript, head, title, form";
    private static final int DEEPEST = 200;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();

    private PastedHtml() {}

    static List<Block> read(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(DROPPED).remove();
        PastedHtml reader = new PastedHtml();
        reader.readChildren(body, false, 0);
        reader.closeParagraph();
        return List.copyOf(reader.blocks);
    }

    private void readChildren(Element element, boolean strong, int depth) {
        if (depth > DEEPEST) {
            addText(element.text(), strong);
            return;
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                addText(text.text(), strong);
            } else if (node instanceof Element child) {
                readElement(child, strong, depth + 1);
            }
        }
    }

    private void readElement(Element element, boolean strong, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> add(new Block.Heading(element.text()));
            case "blockquote" -> add(new Block.Quote(element.text()));
            case "ul", "ol" -> add(new Block.Items(items(element)));
            case "p", "div", "section", "article", "tr", "table", "pre" -> {
                closeParagraph();
                readChildren(element, strong, depth);
                closeParagraph();
            }
            case "br" -> addText("\n", strong);
            case "b", "strong" -> readChildren(element, true, depth);
            case "a" -> addLink(element, strong);
            default -> readChildren(element, strong, depth);
        }
    }

    private static List<List<Run>> items(Element list) {
        return list.select("> li").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(text -> List.of(Run.plain(text)))
                .toList();
    }

    private void addLink(Element anchor, boolean strong) {
        String href = anchor.attr("href").strip();
        if (Run.isSafe(href) && !anchor.text().isBlank()) {
            open.add(new Run(anchor.text(), strong, href));
        } else {
            addText(anchor.text(), strong);
        }
    }

    private void addText(String text, boolean strong) {
        boolean first = open.isEmpty() && text.isBlank();
        if (!text.isEmpty() && !first) {
            open.add(new Run(text, strong && !text.isBlank(), null));
        }
    }

    private void add(Block block) {
        closeParagraph();
        boolean empty =
                block instanceof Block.Items items
                        ? items.items().isEmpty()
                        : block.words().isBlank();
        if (!empty) {
            blocks.add(block);
        }
    }

    private void closeParagraph() {
        Block.Paragraph paragraph = new Block.Paragraph(open);
        if (!paragraph.words().isBlank()) {
            blocks.add(paragraph);
        }
        open.clear();
    }
}
