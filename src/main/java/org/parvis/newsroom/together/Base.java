package org.parvis.newsroom.together;

import java.util.Base64;
import org.parvis.platform.web.Refused;

/** Bytes inside JSON. */
final class Base {
    private Base() {}

    /** Refused when it is not base 64. */
    static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException damaged) {
            throw new Refused(400, "newsroom.together.damaged");
        }
    }
}
