package org.parvis.platform.mail;

/**
 * What makes a letter one of many: it is sent once at the most, it can be left by one press of a
 * button (RFC 8058), and it is forgotten with what it belongs to.
 *
 * @param about what it belongs to, such as {@code outreach:0190…}
 * @param leave whole address that ends it: shown by GET, done by POST
 */
public record Circular(String about, String leave) {
    public Circular {
        if (about.isBlank() || !leave.matches("https?://[!-;=?-~]+")) {
            throw new IllegalArgumentException("a circular belongs to something and can be left");
        }
    }
}
