package org.parvis.identity.team;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Who runs the network.
 *
 * @param invited letters that wait to be answered
 * @param mail what was typed in the invitation, or empty
 * @param problem a sentence beside the address, or empty
 * @param sent the address that was just written to, or empty
 */
public record NetworkTeamPage(
        Studio studio,
        List<Member> members,
        List<Invited> invited,
        String mail,
        String problem,
        String sent)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /** One role of one person; nobody takes away their own. */
    public record Member(String id, String name, String email, boolean self, Role role) {}

    /** A letter that waits. */
    public record Invited(String id, String email, Role role, String until) {}

    public List<Role> roles() {
        return NetworkTeamController.ROLES;
    }

    public String say(Role role) {
        return chrome().say("identity.role." + role.word());
    }
}
