package org.parvis.newsroom;

import java.util.Set;

/**
 * What the workflow needs to know about a story and the person who acts.
 *
 * @param grounds on which grounds the person acts
 * @param onlyAuthor whether nobody else signed it
 * @param agreed whether an author agreed to the text as it stands
 */
public record Situation(Status status, Set<Who> grounds, boolean onlyAuthor, boolean agreed) {}
