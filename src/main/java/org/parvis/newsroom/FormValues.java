package org.parvis.newsroom;

/** What stands in the fields of a form about a story: what was just typed, else what is kept. */
public interface FormValues {
    /** The text of a field, empty when nothing stands in it. */
    String shown(String field);
}
