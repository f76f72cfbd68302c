package org.parvis.platform.live;

/**
 * Something told to browsers.
 *
 * @param name lower-case letters and hyphens
 * @param json one JSON value
 */
public record LiveEvent(String name, String json) {
    public LiveEvent {
        if (!name.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("not the name of an event: " + name);
        }
        // outside strings JSON does not mind, and inside them it writes \n
        json = json.replaceAll("[\\r\\n]+", " ");
    }
}
