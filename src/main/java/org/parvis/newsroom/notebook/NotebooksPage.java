package org.parvis.newsroom.notebook;

import java.util.List;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** The notebooks of a portal. */
public record NotebooksPage(Chrome chrome, List<NotebookCard> notebooks, PageHead head)
        implements Page {}
