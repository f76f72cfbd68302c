package org.parvis.network;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Audit;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.Invitations;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Masthead;
import org.parvis.portal.Partner;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalChange;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens portals, archives them and opens them again. Nothing is ever deleted. */
@Component
final class PortalOpenings {
    private final Portals portals;
    private final Invitations invitations;
    private final TemplateStore templates;
    private final Audit audit;
    private final TransactionOperations tx;
    private final Clock clock;

    PortalOpenings(
            Portals portals,
            Invitations invitations,
            TemplateStore templates,
            Audit audit,
            TransactionOperations tx,
            Clock clock) {
        this.portals = portals;
        this.invitations = invitations;
        this.templates = templates;
        this.audit = audit;
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * A new portal, and the letter to the first person of its team: both or neither.
     *
     * @param mail of a form that {@link Invitations#isAddress} accepts
     * @param model whose partners come along; nothing for none. Stories and people never do
     */
    PortalChange open(
            PortalForm form,
            Slug slug,
            String mail,
            @Nullable Portal model,
            Visitor by,
            Language language) {
        Portal portal = portal(form, slug, model == null ? List.of() : model.partners());
        return Objects.requireNonNull(
                tx.execute(status -> {
                    PortalChange change = portals.open(portal);
                    if (change instanceof PortalChange.Done) {
                        invitations.byMail(
                                portal.id(),
                                portal.name(),
                                Role.EDITOR,
                                mail,
                                by.required(),
                                language);
                        starters(form).forEach(one -> templates.addStarter(portal.id(), one));
                        audit.record(
                                portal.id(),
                                by.required(),
                                model == null ? "network.opened" : "network.duplicated",
                                null,
                                Map.of("media", model == null ? "" : model.name()));
                    } else {
                        status.setRollbackOnly();
                    }
                    return change;
                }));
    }

    /** The first stories that were ticked; what is no identifier is nothing. */
    private static List<UUID> starters(PortalForm form) {
        return form.typed().getOrDefault("recit", List.of()).stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    void archive(Portal portal, Visitor by) {
        tx.executeWithoutResult(status -> {
            portals.archive(portal.id());
            audit.record(portal.id(), by, "network.archived", null);
        });
    }

    void reopen(Portal portal, Visitor by) {
        tx.executeWithoutResult(status -> {
            portals.reopen(portal.id());
            audit.record(portal.id(), by, "network.reopened", null);
        });
    }

    private Portal portal(PortalForm form, Slug slug, List<Partner> partners) {
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                slug,
                null,
                form.text("nom"),
                form.text("phrase"),
                form.text("presentation"),
                form.text("quartier"),
                form.text("ville"),
                form.ink(),
                form.paving(),
                Masthead.of(form.text("nom")),
                PortalReading.languages(form),
                form.text("local"),
                PortalReading.legal(form),
                form.text("charte"),
                PortalReading.hidden(form),
                partners,
                0,
                null);
    }
}
