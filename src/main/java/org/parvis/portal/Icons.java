package org.parvis.portal;

import java.util.Map;
import java.util.Set;

/** The icons of the screens: one black shape of 24 by 24 each, always shown beside a word. */
public final class Icons {
    private static final Map<String, String> SHAPES =
            Map.ofEntries(
                    Map.entry("agenda", "M3 4h4V2h3v2h4V2h3v2h4v18H3zm3 6v9h12v-9z"),
                    Map.entry("alert", "M12 2l11 20H1zm-1.5 7v6h3V9zm0 8v3h3v-3z"),
                    Map.entry("arrow", "M13 4l8 8-8 8-2-2 4.5-4.5H3v-3h12.5L11 6z"),
                    Map.entry("article", "M3 3h18v4H3zM3 9h18v2H3zM3 13h18v2H3zM3 17h12v2H3z"),
                    Map.entry(
                            "audio-description",
                            "M3 9h4l6-5v16l-6-5H3zM15 8c3 2 3 6 0 8v-2c1-1 1-3 0-4zM18 5c5 3 5 11 0 14v-2.2c3-2.5 3-7.1 0-9.6z"),
                    Map.entry("back", "M3 12l8-8 2 2-4.5 4.5H21v3H8.5L13 18l-2 2z"),
                    Map.entry(
                            "captions",
                            "M2 4h20v16H2zm3 4v8h6v-2.5H8v-3h3V8zm8 0v8h6v-2.5h-3v-3h3V8z"),
                    Map.entry("check", "M9 20l-7-7 3-3 4 4L19 4l3 3z"),
                    Map.entry("copy", "M2 2h14v4h6v16H8v-4H2zm3 3v10h3V6h5V5z"),
                    Map.entry("cross", "M5 3l7 7 7-7 2 2-7 7 7 7-2 2-7-7-7 7-2-2 7-7-7-7z"),
                    Map.entry("crossed", "M2 3h13v9H8l-4 4v-4H2zM17 8h5v9h-2v4l-4-4H9v-3h8z"),
                    Map.entry(
                            "download", "M10.5 2h3v9.5L17 8l2 2-7 7-7-7 2-2 3.5 3.5zM3 19h18v3H3z"),
                    Map.entry(
                            "dataset",
                            "M2 4h20v16H2zm3 3v3h4V7zm7 0v3h7V7zm-7 6v4h4v-4zm7 0v4h7v-4z"),
                    Map.entry("dossier", "M2 3h8l2 3h10v3H2zM2 11h20v10H2z"),
                    Map.entry("edit", "M15 3l6 6L9 21H3v-6zM6 16v2h2l8.5-8.5-2-2z"),
                    Map.entry(
                            "eye",
                            "M12 4c5 0 9 4 11 8-2 4-6 8-11 8s-9-4-11-8c2-4 6-8 11-8zm0 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10zm0 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"),
                    Map.entry(
                            "film",
                            "M2 4h20v16H2zm3 2v3h2V6zm0 9v3h2v-3zm12-9v3h2V6zm0 9v3h2v-3zM9 6v12h6V6z"),
                    Map.entry(
                            "fullscreen",
                            "M3 3h7v3H6v4H3zM14 3h7v7h-3V6h-4zM3 14h3v4h4v3H3zM18 14h3v7h-7v-3h4z"),
                    Map.entry(
                            "headphones",
                            "M12 3a9 9 0 0 1 9 9v9h-6v-8h3v-1a6 6 0 0 0-12 0v1h3v8H3v-9a9 9 0 0 1 9-9z"),
                    Map.entry(
                            "hourglass",
                            "M5 2h14v4l-5 6 5 6v4H5v-4l5-6-5-6zm3 2l4 5 4-5zm4 10l-4 6h8z"),
                    Map.entry(
                            "key",
                            "M8 6a6 6 0 0 1 5.7 4.2H23v4h-2V18h-4v-3.8h-3.3A6 6 0 1 1 8 6zm0 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
                    Map.entry("mail", "M2 4h20v16H2zm2.5 3v1.5L12 14l7.5-5.5V7L12 11.5z"),
                    Map.entry("megaphone", "M3 9h4l10-6v18L7 15H3zM19 9h3v6h-3zM7 16h3l2 6H9z"),
                    Map.entry(
                            "mic",
                            "M8.5 5a3.5 3.5 0 0 1 7 0v6a3.5 3.5 0 0 1-7 0zM4 11h2.5a5.5 5.5 0 0 0 11 0H20a8 8 0 0 1-6.5 7.8V20H17v2.5H7V20h3.5v-1.2A8 8 0 0 1 4 11z"),
                    Map.entry(
                            "mute",
                            "M3 9h4l6-5v16l-6-5H3zM15.5 8.5l2-1.5 2 2.5 2-2.5 2 1.5-2.5 3.5 2.5 3.5-2 1.5-2-2.5-2 2.5-2-1.5 2.5-3.5z"),
                    Map.entry(
                            "nano",
                            "M12 2a10 10 0 1 0 10 10h-3a7 7 0 1 1-7-7zM11 7v6l5 3 1.2-2L13.5 12V7z"),
                    Map.entry(
                            "notebook",
                            "M5 2h15v20H5v-3H3v-2.5h2v-3H3V11h2V8H3V5.5h2zm5 4v2h7V6zm0 4v2h7v-2z"),
                    Map.entry(
                            "parvis",
                            "M1 20a11 11 0 0 1 22 0h-3a8 8 0 0 0-16 0zM7 20a5 5 0 0 1 10 0h-3a2 2 0 0 0-4 0z"),
                    Map.entry("pause", "M5 3h5v18H5zM14 3h5v18h-5z"),
                    Map.entry(
                            "people",
                            "M8 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM1 21c0-6 2-9 7-9s7 3 7 9zM17 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM17 21c0-3-.5-5.5-1.5-7.5 5-.5 7.5 2 7.5 7.5z"),
                    Map.entry(
                            "photo",
                            "M2 6h5l2-3h6l2 3h5v14H2zm10 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z"),
                    Map.entry(
                            "pin",
                            "M12 2a8 8 0 0 0-8 8c0 6 8 12 8 12s8-6 8-12a8 8 0 0 0-8-8zm0 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z"),
                    Map.entry("play", "M6 3l15 9-15 9z"),
                    Map.entry("plus", "M10.5 3h3v7.5H21v3h-7.5V21h-3v-7.5H3v-3h7.5z"),
                    Map.entry("poster", "M4 2h16v20H4zm3 3v8h10V5zm0 10v2h10v-2z"),
                    Map.entry(
                            "quote",
                            "M2 12C2 7 5 4 10 3v3c-3 1-4 3-4 5h4v8H2zM13 12c0-5 3-8 8-9v3c-3 1-4 3-4 5h4v8h-8z"),
                    Map.entry("refuse", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-7 8.5h14v3H5z"),
                    Map.entry("remark", "M11 3h3v11h-3zM11 17h3v4h-3z"),
                    Map.entry(
                            "ring",
                            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12z"),
                    Map.entry(
                            "search",
                            "M10 2a8 8 0 0 1 6.4 12.8L22 20.4 20.4 22l-5.6-5.6A8 8 0 1 1 10 2zm0 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10z"),
                    Map.entry("send", "M2 3l20 9-20 9 3-8h8v-2H5z"),
                    Map.entry(
                            "settings",
                            "M2 5h9v3H2zM17 5h5v3h-5zM12 3h4v7h-4zM2 16h4v3H2zM12 16h10v3H12zM7 14h4v7H7z"),
                    Map.entry("slip", "M3 2h18v12h-3v8h-2v-8h-3v8h-2v-8H8v8H6v-8H3zm4 4v2h10V6z"),
                    Map.entry("sound", "M2 10h3v4H2zM7 6h3v12H7zM12 2h3v20h-3zM17 8h3v8h-3z"),
                    Map.entry(
                            "speed",
                            "M12 4a11 11 0 0 1 9.5 16.5H18.9A8.5 8.5 0 1 0 5.1 20.5H2.5A11 11 0 0 1 12 4zM16.5 9l1.5 1.5-4 5a2.5 2.5 0 1 1-3-3z"),
                    Map.entry("stop", "M4 4h16v16H4z"),
                    Map.entry(
                            "trash",
                            "M9 2h6v2h6v3H3V4h6zM4.5 8.5h15L18 22H6zM9 11v8h2v-8zM13 11v8h2v-8z"),
                    Map.entry("upload", "M12 2l7 7-2 2-3.5-3.5V17h-3V7.5L7 11 5 9zM3 19h18v3H3z"),
                    Map.entry("volume", "M3 9h4l6-5v16l-6-5H3zM15 8c3 2 3 6 0 8z"));

    /** Story kinds and older names that share the shape of another icon. */
    private static final Map<String, String> SAME_AS =
            Map.ofEntries(
                    Map.entry("comic", "poster"),
                    Map.entry("interview", "crossed"),
                    Map.entry("mega", "megaphone"),
                    Map.entry("photos", "photo"),
                    Map.entry("sound-wave", "sound"),
                    Map.entry("testimony", "quote"),
                    Map.entry("tribune", "megaphone"));

    private Icons() {}

    /** The SVG path of an icon; throws when nobody drew it. */
    public static String path(String name) {
        String shape = SHAPES.get(SAME_AS.getOrDefault(name, name));
        if (shape == null) {
            throw new IllegalArgumentException("no icon is named " + name);
        }
        return shape;
    }

    static Set<String> names() {
        return SHAPES.keySet();
    }
}
