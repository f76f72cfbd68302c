package org.parvis.newsroom;

/**
 * A story that says another one in its own language.
 *
 * @param language BCP 47 tag of its words
 * @param title of the translation, as it is worked on
 * @param behind whether the original was changed since the translation followed it
 */
public record Translation(
        StoryId story,
        StoryId original,
        String language,
        String title,
        Status status,
        boolean behind) {}
