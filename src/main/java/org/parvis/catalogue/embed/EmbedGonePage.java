package org.parvis.catalogue.embed;

import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/** What a frame of another site says once the story in it is no longer online. */
public record EmbedGonePage(Place place, @Nullable String look) implements Page {}
