package org.parvis.identity.account;

import java.util.List;
import java.util.Map;
import org.parvis.identity.Account;
import org.parvis.identity.OpenSession;
import org.parvis.identity.signin.Passkey;
import org.parvis.kernel.Language;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * One's own account: name, language, devices, passkeys.
 *
 * @param newsrooms the portals where the person has a role, with the address of their newsroom
 * @param problem a sentence beside the name, or empty
 * @param saved whether a change was just saved
 */
public record AccountPage(
        Chrome chrome,
        Account account,
        List<OpenSession> sessions,
        List<Passkey> passkeys,
        Map<String, String> newsrooms,
        String problem,
        boolean saved)
        implements Page {
    public List<Language> languages() {
        return Language.OF_SCREENS;
    }

    /** Whether somebody could not come back without a code: no address, no passkey. */
    public boolean mayBeLost() {
        return account.email() == null && passkeys.isEmpty();
    }
}
