package org.parvis.platform.web;

/**
 * What a page shows, as a record. Its template has the same name without {@code Page}: {@code
 * org.parvis.newsroom.StoryEditPage} is written by {@code newsroom/storyEdit.jte}, whose only
 * parameter is {@code page}.
 */
public interface Page {
    /** The folder and file of the template of a kind of page. */
    static String template(Class<?> type) {
        String module = type.getPackageName();
        String name = type.getSimpleName().replaceFirst("Page$", "");
        return module.substring(module.lastIndexOf('.') + 1)
                + "/"
                + Character.toLowerCase(name.charAt(0))
                + name.substring(1)
                + ".jte";
    }
}
