package org.parvis.identity.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parvis.identity.Studio;
import org.parvis.kernel.Action;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** The role × action table, as it is asked before every handler. */
public record RoleTablePage(Studio studio) implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    public List<Action> actions() {
        return List.of(Action.values());
    }

    public List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.heldOnPortal() || role.heldOnNetwork())
                .toList();
    }

    /** Held by these people, or by anybody. */
    public boolean may(Role role, Action action) {
        return action.roles().contains(role)
                || forAnybody(action)
                || action.roles().contains(Role.ACCOUNT);
    }

    public boolean forAnybody(Action action) {
        return action.roles().contains(Role.VISITOR) || action.roles().contains(Role.LINK_HOLDER);
    }

    public String say(Role role) {
        return chrome().say("identity.role." + role.word());
    }

    public String say(Action action) {
        return chrome().say(
                        "identity.action."
                                + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
