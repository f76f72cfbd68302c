package org.parvis.catalogue;

import java.time.LocalDate;

/**
 * People concerned have re-read the short text of a story: only then is it called easy to read.
 *
 * @param readers first names, as they wish to be named
 */
public record Reread(String readers, LocalDate on) {}
