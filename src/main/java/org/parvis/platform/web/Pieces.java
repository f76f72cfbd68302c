package org.parvis.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Writes a page inside another, or as text, with the template that belongs to it. */
@Component
public final class Pieces {
    private final TemplateEngine templates;

    Pieces(TemplateEngine templates) {
        this.templates = templates;
    }

    /** A part of another page, written where that page puts it. */
    public Content content(Page piece) {
        return output -> templates.render(Page.template(piece.getClass()), piece, output);
    }

    /** As a string of HTML, for letters. */
    public String html(Page page) {
        StringOutput output = new StringOutput();
        templates.render(Page.template(page.getClass()), page, output);
        return output.toString();
    }
}
