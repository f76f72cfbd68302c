package org.parvis.network;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * What it takes to open a media on this network, for anybody.
 *
 * @param mayOpen whether this person may do it right now
 */
public record JoinPage(Chrome chrome, boolean mayOpen) implements Page {}
