package org.parvis.platform.watch;

/**
 * One line about the state of the server, in words.
 *
 * @param about what it is about: "Disque"
 * @param state how it is: "12 Go libres sur 250 Go"
 * @param remedy what to do about it; empty when all is well
 */
public record Finding(String about, Health health, String state, String remedy) {
    public static Finding good(String about, String state) {
        return new Finding(about, Health.GOOD, state, "");
    }

    public static Finding poor(String about, String state, String remedy) {
        return new Finding(about, Health.POOR, state, remedy);
    }

    public static Finding bad(String about, String state, String remedy) {
        return new Finding(about, Health.BAD, state, remedy);
    }
}
