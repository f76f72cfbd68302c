package org.parvis.portal;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.command.AdminCommand;
import org.springframework.stereotype.Component;

/** {@code bin/parvis admin portals}: lists the portals, or opens one. */
@Component
final class PortalsCommand implements AdminCommand {
    private final Portals portals;
    private final Clock clock;
    private final Addresses addresses;

    PortalsCommand(Portals portals, Clock clock, Addresses addresses) {
        this.portals = portals;
        this.clock = clock;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "portals";
    }

    @Override
    public String help() {
        return "[create SLUG NAME DISTRICT TOWN INK PAVING]   list the portals, or open one";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            portals.all().forEach(portal -> out.println(line(portal)));
            return 0;
        }
        if (arguments.size() != 7 || !arguments.getFirst().equals("create")) {
            out.println("bin/parvis admin portals " + help());
            return 2;
        }
        try {
            out.println(line(portals.create(portal(arguments))));
            return 0;
        } catch (IllegalArgumentException refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private String line(Portal portal) {
        return portal.slug()
                + "  "
                + portal.name()
                + "  "
                + addresses.of(portal, Language.FRENCH, "");
    }

    private Portal portal(List<String> words) {
        String name = words.get(2);
        String district = words.get(3);
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                new Slug(words.get(1)),
                null,
                name,
                "Le média des gens de " + district,
                "",
                district,
                words.get(4),
                Ink.valueOf(words.get(5).toUpperCase(Locale.ROOT)),
                Paving.valueOf(words.get(6).toUpperCase(Locale.ROOT)),
                Masthead.of(name),
                Language.OF_SCREENS,
                "",
                LegalNotice.EMPTY,
                "");
    }
}
