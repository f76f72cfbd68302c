package org.parvis.identity;

import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a path of this server, never another site. */
public record ReturnPath(String value) {
    public static final ReturnPath ACCOUNT = new ReturnPath("/compte");

    private static final int LONGEST = 500;

    public ReturnPath {
        if (!isOurs(value)) {
            throw new IllegalArgumentException("not a path of this server");
        }
    }

    /** The path asked for, or the account page when it leads elsewhere or nowhere. */
    public static ReturnPath of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? new ReturnPath(asked) : ACCOUNT;
    }

    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && path.matches("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?")
                && !path.startsWith("/connexion")
                && !path.startsWith("/deconnexion");
    }

    public boolean isDefault() {
        return equals(ACCOUNT);
    }

    @Override
    public String toString() {
        return value;
    }
}
