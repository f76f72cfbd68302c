package org.parvis.newsroom.desk;

import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/** How this portal reviews. */
public record ReviewRulePage(Studio studio, Typed typed, boolean saved) implements Page {}
