package org.parvis.remarks;

import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A remark and a cut of this portal, for the routes about them. */
@Component
final class RemarkRoutes implements RouteSamples {
    private final Sketchbook book;
    private final Discussion discussion;
    private final ThreadStore threads;
    private final Accounts accounts;

    RemarkRoutes(Sketchbook book, Discussion discussion, ThreadStore threads, Accounts accounts) {
        this.book = book;
        this.discussion = discussion;
        this.threads = threads;
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/redaction/remarques/{id}")) {
            return Map.of("id", remark(portal.id()).toString());
        }
        return pattern.startsWith("/{portal}/redaction/montages")
                ? Map.of("id", cut(portal.id()).toString())
                : Map.of();
    }

    private UUID remark(PortalId portal) {
        Account author = accounts.create("Inès", null, Language.FRENCH);
        Sketchbook.Sketch sketch = book.add(portal, author.id(), "Un texte.");
        Remarked thing =
                new Remarked(
                        sketch.subject,
                        "Croquis",
                        java.util.List.of("/redaction"),
                        java.util.List.of(),
                        null,
                        java.util.List.of(),
                        true,
                        "");
        RemarkForm.Said said = new RemarkForm.Said("Oui", null, null, null, null, null, true);
        return discussion.say(portal, thing, said, null, author).id();
    }

    private UUID cut(PortalId portal) {
        Sketchbook.Sketch sketch =
                book.add(portal, new org.parvis.identity.AccountId(UUID.randomUUID()));
        UUID id = UUID.randomUUID();
        threads.addCut(portal, sketch.subject, id, new org.parvis.media.AssetId(UUID.randomUUID()));
        return id;
    }
}
