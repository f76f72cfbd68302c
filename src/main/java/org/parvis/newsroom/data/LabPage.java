package org.parvis.newsroom.data;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** "Labo ouvert": an article or a data set from outside. */
public record LabPage(Chrome chrome) implements Page {}
