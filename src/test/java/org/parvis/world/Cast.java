package org.parvis.world;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;

/**
 * The people of the tests: one per role on Le Grand Palier or the network, the same roles on Quai
 * 9, one without any.
 */
public final class Cast {
    /** Has an account and no role anywhere. */
    public final Account sacha;

    private final Map<Role, Account> here = new EnumMap<>(Role.class);
    private final Map<Role, Account> elsewhere = new EnumMap<>(Role.class);

    Cast(Accounts accounts, World world) {
        sacha = accounts.create("Sacha", "sacha@example.org", Language.FRENCH);
        for (Role role : Role.values()) {
            if (role.heldOnPortal()) {
                Account near = account(accounts, name(role), role);
                accounts.grant(near.id(), role, world.grandPalier.id());
                here.put(role, near);
                Account far = account(accounts, name(role) + " de Quai 9", role);
                accounts.grant(far.id(), role, world.quai9.id());
                elsewhere.put(role, far);
            } else if (role.heldOnNetwork()) {
                Account network = account(accounts, name(role), role);
                accounts.grant(network.id(), role, null);
                here.put(role, network);
            }
        }
    }

    /** Who has this role, and no other, on Le Grand Palier (or on the network). */
    public Account holding(Role role) {
        return Objects.requireNonNull(here.get(role), "nobody holds " + role);
    }

    /** Who has this role on Quai 9 only. */
    public Account elsewhere(Role role) {
        return Objects.requireNonNull(elsewhere.get(role), "nobody holds " + role + " there");
    }

    private static Account account(Accounts accounts, String name, Role role) {
        String box = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "." + role.word();
        return accounts.create(name, box + "@example.org", Language.FRENCH);
    }

    private static String name(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> "Sirine";
            case FACILITATOR -> "Claire";
            case EDITOR -> "Amina";
            case MODERATOR -> "Paulo";
            case COORDINATOR -> "Louis";
            case ADMINISTRATOR -> "Awa";
            case VISITOR, ACCOUNT, LINK_HOLDER ->
                    throw new IllegalArgumentException(role + " is held by nobody");
        };
    }
}
