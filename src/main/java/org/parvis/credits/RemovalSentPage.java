package org.parvis.credits;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** What happens once the request has arrived. */
public record RemovalSentPage(Chrome chrome) implements Page {}
