package org.parvis.newsroom.writing;

import java.util.List;
import org.parvis.network.Template;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.StoryKind;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The door of step 2: one button opens a draft.
 *
 * @param drafts of the same kind that the person began
 * @param templates of the network to start from
 */
public record OpeningPage(
        Chrome chrome, StoryKind kind, List<DeskLine> drafts, List<Template> templates)
        implements Page {}
