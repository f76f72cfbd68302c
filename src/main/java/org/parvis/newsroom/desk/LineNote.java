package org.parvis.newsroom.desk;

/**
 * A mark beside a story in a list: who has it in hand, how long it has waited, when it goes online.
 *
 * @param css the kind of chip: {@code ok}, {@code wait}, {@code stop} or {@code none}
 * @param icon its symbol
 */
public record LineNote(String css, String icon, String words) {}
