package org.parvis.identity;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Signed in, but not for this.
 *
 * @param name of the person, so that they see with which account they came
 * @param helpers names of the portal's editors
 * @param mayJoin whether becoming a contributor here would be enough
 */
public record NotForYouPage(Chrome chrome, String name, List<String> helpers, boolean mayJoin)
        implements Page {}
