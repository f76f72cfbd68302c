package org.parvis.planning;

/**
 * Something to make, as lists show it.
 *
 * @param kind in words
 * @param names who makes it, or empty
 * @param day until when, in words
 */
public record Due(
        String id,
        String title,
        String kind,
        String names,
        String day,
        boolean late,
        boolean done,
        boolean cancelled,
        boolean mine,
        String href,
        String story) {}
