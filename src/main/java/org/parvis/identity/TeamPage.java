package org.parvis.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Who has which role on the portal.
 *
 * @param invited letters that wait to be answered
 * @param mail what was typed in the invitation, or empty
 * @param problem a sentence beside the address, or empty
 * @param sent the address that was just written to, or empty
 */
public record TeamPage(
        Studio studio,
        List<Member> members,
        List<Invited> invited,
        String mail,
        String problem,
        String sent)
        implements Page {
    /** One person with all their roles here. */
    public record Member(
            String id, String name, @Nullable String email, boolean self, List<Role> roles) {}

    /** A letter that was sent. */
    public record Invited(String email, Role role, String until) {}

    public Chrome chrome() {
        return studio.chrome();
    }

    /** The roles that can be given here. */
    public List<Role> roles() {
        return TeamController.GIVEN_HERE;
    }

    public String say(Role role) {
        return chrome().say("identity.role." + role.word());
    }
}
