package org.parvis.newsroom.reply;

import org.parvis.newsroom.Story;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/**
 * The form of the right of reply to a story.
 *
 * @param sent whether a request has just left
 */
public record ReplyPage(Chrome chrome, Story story, Typed typed, boolean sent) implements Page {}
