package org.parvis.credits.form;

/** Mail addresses, as far as a form can tell. */
public final class Email {
    private static final int LONGEST = 254;

    private Email() {}

    public static boolean looksRight(String address) {
        return address.length() <= LONGEST
                && address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");
    }
}
