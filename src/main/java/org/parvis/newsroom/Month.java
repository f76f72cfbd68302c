package org.parvis.newsroom;

/**
 * What happened since the first of the month.
 *
 * @param publications stories that went online for the first time and still are
 * @param people who sent at least one story
 * @param firsts those of them for whom it was the first ever here
 */
public record Month(int publications, int people, int firsts) {}
