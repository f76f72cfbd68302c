package org.parvis.catalogue.page;

import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Kinds;

/** The HTML by which other sites show our pages in a frame, and how high the frame is. */
public final class Embeds {
    public static final int WIDTH = 640;
    public static final int LATEST_HEIGHT = 560;
    private static final int UNDER_THE_PICTURE = 170;
    private static final int SOUND = 230;

    private Embeds() {}

    public static String code(String address, String title, int width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0;max-width:100%%\" allow=\"fullscreen\" loading=\"lazy\"></iframe>"
                .formatted(escaped(address), escaped(title), width, height);
    }

    /** The latest of a portal. */
    public static String latest(String address, String title) {
        return code(address, title, WIDTH, LATEST_HEIGHT);
    }

    /** The film in its shape, or the picture, and the lines below. */
    public static int height(Entry entry, int width) {
        if (entry.rubric() == org.parvis.portal.Rubric.LISTEN) {
            return SOUND;
        }
        Entry.Image image = entry.image();
        boolean tall =
                Kinds.isFilm(entry.kind()) && image != null && image.height() > image.width();
        return (tall ? width : width * 9 / 16) + UNDER_THE_PICTURE;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
