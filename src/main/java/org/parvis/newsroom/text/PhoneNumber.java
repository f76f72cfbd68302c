package org.parvis.newsroom.text;

/** A number at which the newsroom calls back; never shown to readers. */
public final class PhoneNumber {
    private static final int FEWEST = 10;
    private static final int MOST = 15;

    private PhoneNumber() {}

    /** What is wrong with a typed number, as a message key, or an empty string. */
    public static String problem(String typed) {
        String digits = digits(typed);
        if (typed.isBlank()) {
            return "";
        }
        if (!typed.strip().matches("\\+?[\\d\\s.()/\\u00A0\\u202F-]+")) {
            return "newsroom.phone.letters";
        }
        boolean abroad = typed.strip().startsWith("+") || digits.startsWith("00");
        if (digits.length() < (abroad ? FEWEST - 1 : FEWEST)) {
            return "newsroom.phone.short";
        }
        return digits.length() > MOST || !abroad && digits.length() > FEWEST
                ? "newsroom.phone.long"
                : "";
    }

    /** Pairs of digits, as French people read a number; numbers from abroad stay as typed. */
    public static String tidy(String typed) {
        String digits = digits(typed);
        if (digits.length() != FEWEST || typed.strip().startsWith("+")) {
            return typed.strip();
        }
        return digits.replaceAll("(..)(?!$)", "$1 ");
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }
}
