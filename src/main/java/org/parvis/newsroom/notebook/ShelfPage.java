package org.parvis.newsroom.notebook;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** Some notebooks at the end of another page. */
public record ShelfPage(Chrome chrome, List<NotebookCard> notebooks) implements Page {}
