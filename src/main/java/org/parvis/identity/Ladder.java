package org.parvis.identity;

import java.util.Set;
import org.parvis.kernel.Role;

/** Nobody gives a role above their own. */
public final class Ladder {
    private Ladder() {}

    public static boolean mayGive(Set<Role> own, Role role) {
        return own.stream().anyMatch(held -> held(held) && step(held) >= step(role));
    }

    private static boolean held(Role role) {
        return role.heldOnPortal() || role.heldOnNetwork();
    }

    private static int step(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> 5;
            case COORDINATOR -> 4;
            case EDITOR -> 3;
            case FACILITATOR, MODERATOR -> 2;
            default -> 1;
        };
    }
}
