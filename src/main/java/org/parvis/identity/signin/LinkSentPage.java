package org.parvis.identity.signin;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/**
 * The letter has left; the same words whoever asked.
 *
 * @param again where to ask once more
 */
public record LinkSentPage(Chrome chrome, Place here, String again) implements Page {}
