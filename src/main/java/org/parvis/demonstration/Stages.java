package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import org.springframework.stereotype.Component;

/** Opens the portals. */
@Component
final class Stages {
    private final Portals portals;
    private final MadeStore made;
    private final Clock clock;

    Stages(Portals portals, MadeStore made, Clock clock) {
        this.portals = portals;
        this.made = made;
        this.clock = clock;
    }

    void open(List<Cast.Stage> stages) {
        for (Cast.Stage stage : stages) {
            // the slug is its mark: a portal cannot be opened twice
            if (portals.bySlug(new Slug(stage.slug())).isEmpty()) {
                Portal portal = portals.create(portal(stage));
                made.note("portal:" + stage.slug(), portal.id().value());
            }
        }
    }

    Portal require(String slug) {
        return portals.bySlug(new Slug(slug)).orElseThrow();
    }

    private Portal portal(Cast.Stage stage) {
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                new Slug(stage.slug()),
                null,
                stage.name(),
                stage.baseline(),
                stage.presentation(),
                stage.district(),
                stage.town(),
                Ink.valueOf(stage.ink().toUpperCase(Locale.ROOT)),
                Paving.valueOf(stage.paving().toUpperCase(Locale.ROOT)),
                Masthead.of(stage.name()),
                stage.languages().stream().map(Language::new).toList(),
                stage.address(),
                new LegalNotice(
                        stage.publisher(),
                        stage.director(),
                        stage.contact(),
                        stage.registration(),
                        stage.host()),
                stage.charter().strip());
    }
}
