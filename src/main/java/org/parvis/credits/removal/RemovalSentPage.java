package org.parvis.credits.removal;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What happens once the request has arrived.
 *
 * @param gone whether the story is offline already
 */
public record RemovalSentPage(Chrome chrome, boolean gone) implements Page {}
