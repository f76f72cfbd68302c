package org.parvis.credits.desk;

import org.parvis.credits.pieces.CrewForm;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** The crew of a story, on a page of its own. */
public record CrewEditPage(Studio studio, CrewForm crew) implements Page {}
