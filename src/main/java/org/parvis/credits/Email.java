package org.parvis.credits;

/** Mail addresses, as far as a form can tell. */
final class Email {
    private static final int LONGEST = 254;

    private Email() {}

    static boolean looksRight(String address) {
        return address.length() <= LONGEST
                && address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");
    }
}
