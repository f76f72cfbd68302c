package org.parvis.conference.box;

import org.parvis.conference.Idea;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What became of an idea, for who gave it.
 *
 * @param other the headline of the idea it was joined with, or empty
 * @param files how many sounds and photographs came with it
 * @param address of this page, whole, to be kept
 * @param action path of this page
 * @param notice message key of a sentence above, or empty
 */
public record IdeaFollowPage(
        Chrome chrome,
        Idea idea,
        String headline,
        String other,
        int files,
        String address,
        String action,
        String notice)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
