package org.parvis.workshops;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.people.People;
import org.parvis.people.PersonId;
import org.parvis.portal.Portal;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.WorkshopRoutes;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal of its own with a group of three and a facilitator who is signed in. */
@ServerTest
public abstract class WorkshopRoom {
    @Autowired protected Openings openings;
    @Autowired protected Accounts accounts;
    @Autowired protected Cast cast;
    @Autowired protected Programmes programmes;
    @Autowired protected People people;
    @Autowired protected WorkshopRoutes workshops;
    @LocalServerPort protected int port;

    protected Portal here;
    protected Browser claire;
    protected Group group;
    protected String desk;

    @BeforeEach
    protected void a_group_of_three() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        group = workshops.group(here.id());
        desk = "/" + here.slug() + "/redaction/";
        send(
                desk + "ateliers/groupes/" + group.id(),
                "/inscriptions",
                "noms",
                "Inès B.\nYanis K.\nMme Keïta");
    }

    /** Opens the page, then sends its form to this address below it. */
    protected Browser.Answer send(String page, String below, String... fields) {
        claire.get(page);
        return claire.post(page + below, fields);
    }

    protected UUID session(int at) {
        return programmes.sessions(here.id(), group.id()).get(at).id();
    }

    protected String sessionPage(int at) {
        return desk + "ateliers/seances/" + session(at);
    }

    protected PersonId id(String name) {
        return people.search(here.id(), name, 1).getFirst().id();
    }
}
