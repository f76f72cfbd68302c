package org.parvis.newsroom.together;

/**
 * What somebody typed, as their browser told it.
 *
 * @param settled whether its words are in the story
 * @param content in base 64; only browsers understand it
 */
record SharedUpdate(long number, boolean settled, String content) {}
