package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Ink;
import org.parvis.portal.LegalNotice;
import org.parvis.portal.Masthead;
import org.parvis.portal.Partner;
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
            if (portals.bySlug(new Slug(stage.requireSlug())).isEmpty()) {
                Portal portal = portals.create(portal(stage).with(partners(stage)));
                made.note("portal:" + stage.slug(), portal.id().value());
            }
        }
    }

    Portal require(String slug) {
        return portals.bySlug(new Slug(slug)).orElseThrow();
    }

    boolean has(String slug) {
        return portals.bySlug(new Slug(slug)).isPresent();
    }

    private List<Partner> partners(Cast.Stage stage) {
        return stage.friends().entrySet().stream()
                .map(friend ->
                        new Partner(Uuid7.next(clock), friend.getKey(), friend.getValue(), null))
                .toList();
    }

    private Portal portal(Cast.Stage stage) {
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                new Slug(stage.requireSlug()),
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
                        Objects.requireNonNull(stage.host())),
                stage.charter().strip());
    }
}
