package org.parvis.world;

import java.time.Clock;
import java.util.List;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Ink;
import org.parvis.portal.LegalNotice;
import org.parvis.portal.Masthead;
import org.parvis.portal.Paving;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;

/** The cast of the tests: two portals, so that every test can see that the other one stays out. */
public final class World {
    /** Le Grand Palier, in Les Sablonneaux: where tests happen. */
    public final Portal grandPalier;

    /** Quai 9, in Port-Marchal: the other portal. */
    public final Portal quai9;

    World(Portals portals, Clock clock) {
        grandPalier =
                portals.create(
                        portal(
                                clock,
                                "grand-palier",
                                "Le Grand Palier",
                                "Les Sablonneaux",
                                "Vermeuil",
                                Ink.GRENADINE));
        quai9 =
                portals.create(
                        portal(
                                clock,
                                "quai-9",
                                "Quai 9",
                                "Port-Marchal",
                                "Aubrac-sur-Mer",
                                Ink.CANAL));
    }

    static Portal portal(Clock clock, String slug, String name) {
        return portal(clock, slug, name, "Le Clos", "Vermeuil", Ink.TILLEUL);
    }

    private static Portal portal(
            Clock clock, String slug, String name, String district, String town, Ink ink) {
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                new Slug(slug),
                null,
                name,
                "Le média des gens de " + district,
                "",
                district,
                town,
                ink,
                Paving.EVENTAIL,
                Masthead.of(name),
                List.of(Language.FRENCH, Language.ENGLISH, Language.ARABIC),
                "6, allée des Mésanges, rez-de-chaussée",
                new LegalNotice(
                        "Association Palier",
                        "Claire Vannier",
                        "bonjour@palier.example",
                        "",
                        "Parvis"),
                "");
    }
}
