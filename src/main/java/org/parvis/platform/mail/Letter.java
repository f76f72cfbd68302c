package org.parvis.platform.mail;

/**
 * A letter to one person.
 *
 * @param to an address
 * @param subject one line
 * @param text plain words, lines separated by {@code \n}
 */
public record Letter(String to, String subject, String text) {}
