package org.parvis.newsroom.notebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.credits.Credits;
import org.parvis.credits.RecordedBy;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the matrix test asks of the routes about notebooks. */
@Component
final class NotebookRoutes implements RouteSamples {
    private final ObjectProvider<Newsroom> newsroom;
    private final ObjectProvider<Notebooks> notebooks;
    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Credits> credits;
    private final Map<Portal, Notebook> written = new ConcurrentHashMap<>();

    NotebookRoutes(
            ObjectProvider<Newsroom> newsroom,
            ObjectProvider<Notebooks> notebooks,
            ObjectProvider<Accounts> accounts,
            ObjectProvider<Credits> credits) {
        this.newsroom = newsroom;
        this.notebooks = notebooks;
        this.accounts = accounts;
        this.credits = credits;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/carnets/{slug}")) {
            return Map.of("slug", String.valueOf(notebook(portal).slug()));
        }
        return pattern.startsWith("/{portal}/redaction/carnets/{id}")
                ? Map.of("id", notebook(portal).id().toString())
                : Map.of();
    }

    private Notebook notebook(Portal portal) {
        return written.computeIfAbsent(portal, this::write);
    }

    private Notebook write(Portal portal) {
        Account writer = somebody(portal, Role.CONTRIBUTOR);
        Account editor = somebody(portal, Role.FACILITATOR);
        newsroom.getObject()
                .openNotebook(
                        portal.id(),
                        writer.id(),
                        new NotebookWords("Carnet " + writer.id(), "", "Nadia"),
                        "bench");
        StoryId page =
                newsroom.getObject()
                        .bring(
                                portal.id(),
                                new NewStory(
                                        "notebook",
                                        Language.FRENCH,
                                        "Une page",
                                        "",
                                        "",
                                        "Il fait beau.",
                                        "",
                                        List.of(),
                                        "bench",
                                        false),
                                List.of(writer.id()));
        credits.getObject()
                .declareNobodyRecognisable(
                        portal.id(),
                        page.ref(),
                        new RecordedBy(editor.id().value(), editor.name()));
        newsroom.getObject().republish(portal.id(), page, Instant.EPOCH, editor.id());
        return notebooks.getObject().of(portal.id(), writer.id().value()).orElseThrow();
    }

    private Account somebody(Portal portal, Role role) {
        Account account = accounts.getObject().create("Nadia Test", null, Language.FRENCH);
        accounts.getObject().grant(account.id(), role, portal.id());
        return account;
    }
}
