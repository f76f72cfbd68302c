package org.parvis.newsroom.workflow;

/**
 * A line of the list "before publishing", for one story.
 *
 * @param code message {@code newsroom.check.<code>}
 * @param blocks whether the story cannot go online without it
 * @param done whether it is there
 * @param most the number that its words name, such as seconds; else 0
 */
public record Check(String code, boolean blocks, boolean done, int most) {
    public String key() {
        return "newsroom.check." + code;
    }

    /** Why the newsroom will ask for it, in a sentence. */
    public String why() {
        return "newsroom.advice." + code;
    }

    /** Whether it stands in the way. */
    public boolean stops() {
        return blocks && !done;
    }

    public String icon() {
        if (done) {
            return "check";
        }
        return blocks ? "alert" : "ring";
    }
}
