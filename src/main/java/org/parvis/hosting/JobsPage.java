package org.parvis.hosting;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What the server has to do, what it is doing and what failed.
 *
 * @param note what was just done: {@code repris}, {@code oublie}, {@code parti}, or empty
 * @param asked when it was looked at, in words
 */
public record JobsPage(
        Studio studio,
        List<Line> failed,
        List<Line> running,
        List<Line> waiting,
        String note,
        String asked)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /**
     * One job.
     *
     * @param list the list it stands on, {@code key} its name there
     * @param when what is known of its time, in a sentence
     * @param reason why it failed, {@code said} what the program said; empty otherwise
     */
    public record Line(
            String list, String key, String label, String when, String reason, String said) {}
}
