package org.parvis.hosting;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.watch.Finding;
import org.parvis.platform.watch.Health;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * How the server is, line by line.
 *
 * @param asked when it was looked at, in words
 */
public record StatePage(Studio studio, List<Finding> findings, String asked) implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /** How many lines are so. */
    public long count(Health health) {
        return findings.stream().filter(finding -> finding.health() == health).count();
    }
}
