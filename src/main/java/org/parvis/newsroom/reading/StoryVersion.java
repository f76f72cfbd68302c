package org.parvis.newsroom.reading;

/**
 * A story in one of its languages.
 *
 * @param language BCP 47 tag
 * @param name of the language, in itself
 * @param href in the same screen, or in the screen of its language where the portal has one
 * @param url whole address, for search engines
 * @param current whether it is the page
 */
public record StoryVersion(
        String language, String name, String href, String url, boolean current) {}
