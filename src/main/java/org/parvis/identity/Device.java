package org.parvis.identity;

import java.util.List;
import java.util.Map;
import org.parvis.platform.text.Words;

/**
 * A device in words, as far as browsers say.
 *
 * @param browser a name, or empty
 * @param system a name, or empty
 */
public record Device(String browser, String system) {
    // the order matters: nearly everybody also calls themselves Chrome, Safari and Linux
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("SamsungBrowser", "Samsung Internet"),
                    Map.entry("Firefox", "Firefox"),
                    Map.entry("FxiOS", "Firefox"),
                    Map.entry("Chrome", "Chrome"),
                    Map.entry("CriOS", "Chrome"),
                    Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Macintosh", "Mac"),
                    Map.entry("CrOS", "Chromebook"),
                    Map.entry("Linux", "Linux"));

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static String first(List<Map.Entry<String, String>> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public String say(Words words) {
        return browser.isEmpty() || system.isEmpty()
                ? words.say("identity.device.unknown")
                : words.say("identity.device", "browser", browser, "system", system);
    }
}
