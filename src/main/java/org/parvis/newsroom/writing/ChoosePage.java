package org.parvis.newsroom.writing;

import java.util.List;
import org.parvis.newsroom.StoryKind;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * "Qu'est-ce que vous apportez ?"
 *
 * @param nanoSeconds how long a nano-film may last here
 * @param signedIn whether the visitor has an account here; without one there is a door too
 */
public record ChoosePage(Chrome chrome, List<StoryKind> kinds, int nanoSeconds, boolean signedIn)
        implements Page {}
