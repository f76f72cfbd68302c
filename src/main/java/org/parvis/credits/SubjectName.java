package org.parvis.credits;

import org.parvis.kernel.Language;

/**
 * How a story is named to people.
 *
 * @param title may be empty for a draft
 * @param language of the story
 * @param studioPath where it is worked on, to give to {@code place.href}, such as {@code
 *     /redaction/recits/0190…/relecture}
 */
public record SubjectName(String title, Language language, String studioPath) {}
