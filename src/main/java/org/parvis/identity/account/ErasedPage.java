package org.parvis.identity.account;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** Says goodbye to somebody whose account is no more. */
public record ErasedPage(Chrome chrome) implements Page {}
