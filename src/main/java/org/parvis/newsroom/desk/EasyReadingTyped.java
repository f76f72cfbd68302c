package org.parvis.newsroom.desk;

/**
 * Who re-read "En bref" and when, as it stands in the form.
 *
 * @param day as the browser writes it, {@code 2026-11-03}
 */
public record EasyReadingTyped(String readers, String day) {}
