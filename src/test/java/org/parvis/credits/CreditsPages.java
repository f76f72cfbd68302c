package org.parvis.credits;

import java.util.UUID;
import org.parvis.credits.CreditsFixture.Lost;
import org.parvis.credits.CreditsFixture.Stories;
import org.parvis.credits.CreditsFixture.Taken;
import org.parvis.credits.signing.LinkToken;
import org.parvis.credits.signing.Links;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of pages about people share. */
@ServerTest
@Import(CreditsFixture.class)
public abstract class CreditsPages {
    public static final String XSS = "<script>alert(1)</script>";
    public static final RecordedBy INES = new RecordedBy(UUID.randomUUID(), "Inès B.");

    @Autowired protected Credits credits;
    @Autowired protected Links links;
    @Autowired protected Stories stories;
    @Autowired protected Lost lost;
    @Autowired protected Taken taken;
    @Autowired Accounts accounts;
    @Autowired protected World world;
    @Autowired Cast cast;
    @Autowired protected JdbcClient db;
    @LocalServerPort protected int port;

    protected final PortalId here() {
        return world.grandPalier.id();
    }

    protected final SubjectRef story() {
        return stories.story(here(), "Onzième étage");
    }

    protected final Browser as(Role role) {
        String link = accounts.signInLink(cast.holding(role).id(), "/grand-palier");
        return new Browser(port).signIn(link);
    }

    public static String base(SubjectRef story) {
        return "/grand-palier/redaction/recits/" + story.id();
    }

    protected final AppearanceId person(SubjectRef story, NewAppearance facts) {
        return credits.addAppearance(here(), story, facts, INES);
    }

    protected final String link(AppearanceId person, Voice voice) {
        LinkToken token = links.create(here(), person, voice, Means.LINK, INES, null, null);
        return "/grand-palier/accords/" + token.text();
    }

    protected final ConsentState state(AppearanceId person) {
        return credits.appearance(here(), person).orElseThrow().state();
    }

    protected static String shown(Answer page) {
        return page.page().select("input[name=texte]").attr("value");
    }

    protected final int count(String table, AppearanceId person) {
        return db.sql("SELECT count(*) FROM " + table + " WHERE appearance_id = :id")
                .param("id", person.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    protected final int letters(String name) {
        return db.sql("SELECT count(*) FROM platform.letter WHERE body LIKE :name")
                .param("name", "%" + name + "%")
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
