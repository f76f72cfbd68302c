package org.parvis.identity.account;

import java.util.List;
import java.util.Map;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What the network knows of the person who asks.
 *
 * @param kept headings in words, then what is kept
 * @param files how many files come with the copy
 * @param problem a sentence beside the box that confirms the erasure, or empty
 */
public record PersonalDataPage(
        Chrome chrome, Map<String, List<Map<String, Object>>> kept, int files, String problem)
        implements Page {
    private static final int SHOWN = 20;

    /** The first rows; the copy has them all. */
    public List<Map<String, Object>> shown(List<Map<String, Object>> rows) {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }
}
