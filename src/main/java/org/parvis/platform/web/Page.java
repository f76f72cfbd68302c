package org.parvis.platform.web;

/**
 * What a page shows, as a record. Its template has the same name without {@code Page}: {@code
 * org.parvis.newsroom.StoryEditPage} is written by {@code newsroom/storyEdit.jte}, whose only
 * parameter is {@code page}. A package inside a module has a folder inside the module's folder.
 */
public interface Page {
    /** The folder and file of the template of a kind of page. */
    static String template(Class<?> type) {
        String folder =
                type.getPackageName().replaceFirst("^org\\.parvis\\.", "").replace('.', '/');
        String name = type.getSimpleName().replaceFirst("Page$", "");
        return folder + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".jte";
    }
}
