package org.parvis.reprise;

import java.util.HashMap;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credits;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.parvis.world.Openings;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the matrix test asks of the routes about stories lent and taken up. */
@Component
final class RepriseRoutes implements RouteSamples {
    private final Catalogue catalogue;
    private final Sharing sharing;
    private final Credits credits;
    private final Accounts accounts;
    private final ObjectProvider<Openings> openings;
    private final Map<Portal, Entry> offered = new HashMap<>();
    private final Map<Portal, String> taken = new HashMap<>();

    RepriseRoutes(
            Catalogue catalogue,
            Sharing sharing,
            Credits credits,
            Accounts accounts,
            ObjectProvider<Openings> openings) {
        this.catalogue = catalogue;
        this.sharing = sharing;
        this.credits = credits;
        this.accounts = accounts;
        this.openings = openings;
    }

    @Override
    public Map<String, String> words(String pattern) {
        return pattern.contains("/reprises/de/{media}") ? Map.of("media", "quai-9") : Map.of();
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.contains("/redaction/reprises/offre/{entry}")) {
            Entry entry = offered.computeIfAbsent(portal, this::story);
            return Map.of("entry", entry.id().toString());
        }
        return pattern.equals("/{portal}/reprises/{slug}")
                ? Map.of("slug", taken.computeIfAbsent(portal, this::reprise))
                : Map.of();
    }

    private Entry story(Portal portal) {
        Newsstand newsstand = new Newsstand(catalogue, credits);
        SubjectRef subject =
                newsstand.publish(portal.id(), "Un récit prêté par " + portal.slug(), "", "");
        return catalogue.find(portal.id(), subject).orElseThrow();
    }

    private String reprise(Portal portal) {
        Portal home = openings.getObject().portal();
        Entry story = story(home);
        Account editor = accounts.create("Claire", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, home.id());
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        sharing.offer(story, "", accounts.asVisitor(editor.id(), home.id()));
        sharing.takeUp(
                portal.id(),
                story,
                new Sharing.Dress(Rubric.READ, "", false),
                accounts.asVisitor(editor.id(), portal.id()));
        return "un-recit-prete-par-" + home.slug();
    }
}
