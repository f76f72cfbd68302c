package org.parvis.workshops.roll;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.people.People;
import org.parvis.people.PersonId;
import org.parvis.portal.Portal;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.WorkshopRoutes;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal with one group and a facilitator who is signed in, for tests about the roll. */
@ServerTest
abstract class GroupOfItsOwn {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Cast cast;
    @Autowired Programmes programmes;
    @Autowired People people;
    @Autowired EnrolmentStore enrolments;
    @Autowired AttendanceStore attendances;
    @Autowired WorkshopRoutes workshops;
    @LocalServerPort int port;

    Portal here;
    Browser claire;
    Group group;
    Session session;
    String groupPage;
    String sessionPage;

    @BeforeEach
    void a_group_of_its_own() {
        here = openings.portal();
        var account = cast.holding(Role.FACILITATOR);
        accounts.grant(account.id(), Role.FACILITATOR, here.id());
        claire = new Browser(port);
        claire.signIn(accounts.signInLink(account.id(), "/" + here.slug() + "/redaction"));
        group = workshops.group(here.id());
        session = programmes.sessions(here.id(), group.id()).getFirst();
        groupPage = "/" + here.slug() + "/redaction/ateliers/groupes/" + group.id();
        sessionPage = "/" + here.slug() + "/redaction/ateliers/seances/" + session.id();
    }

    boolean isOver() {
        return group.ends().isBefore(java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris")));
    }

    static String value(Browser.Answer page, String label) {
        return page.page().select(".figures tr").stream()
                .filter(row -> row.expectFirst("th").ownText().equals(label))
                .map(row -> row.select("td:last-child").text())
                .findFirst()
                .orElseThrow();
    }

    Browser.Answer enrol(String names) {
        claire.get(groupPage);
        return claire.post(groupPage + "/inscriptions", "noms", names);
    }

    List<Enrolment> enrolled() {
        return enrolments.ofGroup(here.id(), group.id());
    }

    PersonId id(String name) {
        return people.search(here.id(), name, 1).getFirst().id();
    }

    static Attendance of(Map<PersonId, Attendance> roll, PersonId person) {
        return Objects.requireNonNull(roll.get(person));
    }
}
