package org.parvis.newsroom.writing;

import java.util.List;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Two people wrote in the same story: both texts, nothing lost.
 *
 * @param now the story as the other person left it
 * @param differences the fields where the two texts differ
 * @param carried what was typed, whole, to be sent again by the button that keeps it
 */
public record CollisionPage(
        Chrome chrome, Story now, List<Difference> differences, List<Carried> carried)
        implements Page {

    /** One field in two versions. */
    public record Difference(String field, String label, String mine, String theirs) {}

    /** A value of the form. */
    public record Carried(String field, String value) {}

    public String action() {
        return chrome.href(now.desk() + "/raconter");
    }
}
