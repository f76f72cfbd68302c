package org.parvis.identity.signin;

import java.util.Map;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Place;

/**
 * Sign-in: a link by mail, a passkey, or the three words of a workshop.
 *
 * @param here the network's place, where the forms go; the chrome may be a portal's
 * @param path where the person goes afterwards
 * @param provider what the button of accounts kept elsewhere says, or empty
 * @param typed what was typed, by field: {@code mail}, {@code code}, {@code name}
 * @param problems a sentence beside each field that needs another look; {@code notice} stands above
 *     all
 */
public record SignInPage(
        Chrome chrome,
        Place here,
        String path,
        String provider,
        Map<String, String> typed,
        Map<String, String> problems)
        implements Page {
    public SignInPage {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /** What was typed in this field, or nothing typed yet. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
