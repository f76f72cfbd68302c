package org.parvis.portal;

import org.parvis.platform.web.Page;

/** There is no network: what was opened before can be read again. */
public record OfflinePage(Chrome chrome) implements Page {}
