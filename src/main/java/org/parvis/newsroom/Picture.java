package org.parvis.newsroom;

import java.util.UUID;

/**
 * A picture of a story.
 *
 * @param asset the image in the media module
 * @param description what it shows, read aloud to those who do not see it
 * @param legend the sentence under it
 */
public record Picture(UUID asset, String description, String legend) {}
