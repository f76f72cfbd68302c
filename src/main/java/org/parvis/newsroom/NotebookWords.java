package org.parvis.newsroom;

/**
 * What a notebook says of itself.
 *
 * @param sentence about it; may be empty
 * @param name of who writes in it, as they wish
 */
public record NotebookWords(String title, String sentence, String name) {}
