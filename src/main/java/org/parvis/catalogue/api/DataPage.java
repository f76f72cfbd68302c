package org.parvis.catalogue.api;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What may be taken from here.
 *
 * @param network whole address of the network
 * @param portal whole address of one portal, for examples
 * @param frame the HTML that shows its latest stories elsewhere
 */
public record DataPage(Chrome chrome, String network, String portal, String frame)
        implements Page {}
