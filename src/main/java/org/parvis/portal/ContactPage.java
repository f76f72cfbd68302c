package org.parvis.portal;

import java.util.List;
import org.parvis.platform.web.Page;

/**
 * Where the media is, how to reach it, and who helps it.
 *
 * @param sections what the portal says of itself; empty ones are left out
 */
public record ContactPage(Chrome chrome, List<TextPage.Section> sections, List<Partner> partners)
        implements Page {}
