package org.parvis.newsroom.door;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** A proposal was thrown away by who made it: nothing of it is left. */
public record ForgottenPage(Chrome chrome) implements Page {}
