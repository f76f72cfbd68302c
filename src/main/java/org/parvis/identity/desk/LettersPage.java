package org.parvis.identity.desk;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The latest letters of the server.
 *
 * @param connected whether a mail server takes them; their words are then not shown
 */
public record LettersPage(Studio studio, boolean connected, List<Line> lines) implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /**
     * One letter.
     *
     * @param text its words, or empty
     * @param dateTime the moment for machines
     * @param state what became of it, or empty
     */
    public record Line(
            String to, String subject, String text, String when, String dateTime, String state) {}
}
