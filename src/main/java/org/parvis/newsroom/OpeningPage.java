package org.parvis.newsroom;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The door of step 2: one button opens a draft.
 *
 * @param drafts of the same kind that the person began
 */
public record OpeningPage(Chrome chrome, StoryKind kind, List<DeskLine> drafts) implements Page {}
