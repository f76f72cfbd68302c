package org.parvis.outreach;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** The form on a page of its own: when something was amiss, or from a link. */
public record SubscribeFormPage(Chrome chrome, SubscribePage form) implements Page {}
