package org.parvis.newsroom.workflow;

/**
 * A line of the list "before publishing", for one story.
 *
 * @param code message {@code newsroom.check.<code>}
 * @param blocks whether the story cannot go online without it
 * @param done whether it is there
 */
public record Check(String code, boolean blocks, boolean done) {
    public String key() {
        return "newsroom.check." + code;
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
