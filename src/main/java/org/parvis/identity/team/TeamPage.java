package org.parvis.identity.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Who has which role on the portal.
 *
 * @param invited invitations that wait to be answered
 * @param roles that this person may give here
 * @param mail what was typed in the invitation, or empty
 * @param problem a sentence beside the address, or empty
 * @param sent the address that was just written to, or empty
 */
public record TeamPage(
        Studio studio,
        List<Member> members,
        List<Invited> invited,
        List<Role> roles,
        String mail,
        String problem,
        String sent)
        implements Page {
    /** One person with all their roles here. */
    public record Member(
            String id, String name, @Nullable String email, boolean self, List<Role> roles) {}

    /**
     * An invitation that waits.
     *
     * @param whom an address, or how the invitation goes round
     * @param href where it is shown large; empty for a letter
     */
    public record Invited(
            String id,
            String whom,
            String href,
            Role role,
            String until,
            int entries,
            int mostEntries) {}

    public Chrome chrome() {
        return studio.chrome();
    }

    public String say(Role role) {
        return chrome().say("identity.role." + role.word());
    }
}
