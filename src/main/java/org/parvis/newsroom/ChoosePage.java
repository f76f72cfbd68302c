package org.parvis.newsroom;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** "Qu'est-ce que vous apportez ?" */
public record ChoosePage(Chrome chrome, List<StoryKind> kinds) implements Page {}
