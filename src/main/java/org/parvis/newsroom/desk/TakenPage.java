package org.parvis.newsroom.desk;

import org.parvis.newsroom.Story;
import org.parvis.newsroom.review.Taking;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** Somebody else takes care of this proposal: who, since when, and how to take it over. */
public record TakenPage(Chrome chrome, Story story, Taking taking) implements Page {}
