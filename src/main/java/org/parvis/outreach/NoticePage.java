package org.parvis.outreach;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** One thing said, and the way back. */
public record NoticePage(Chrome chrome, String title, String text) implements Page {}
