package org.parvis.workshops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.workshops.programme.Group;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

class ModelTest extends WorkshopRoom {
    @Autowired ModelStore store;

    @Test
    void another_media_holds_the_same_programme_with_its_groups_and_nobody_in_them() {
        Portal there = openings.portal();
        accounts.grant(cast.holding(Role.FACILITATOR).id(), Role.FACILITATOR, there.id());
        send(desk + "ateliers/programmes/" + group.programme(), "/modele");
        String model =
                store.all().stream()
                        .filter(one -> one.by().equals(here.name()))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString();
        String toolbox = "/" + there.slug() + "/redaction/ateliers/modeles";

        Browser.Answer shown = claire.get(toolbox);
        String made = claire.post(toolbox, "modele", model, "du", "2026-09-01").location();

        UUID programme = UUID.fromString(made.substring(made.lastIndexOf('/') + 1));
        List<Group> groups = programmes.groups(there.id(), programme);
        assertThat(shown.page().text()).contains("Je filme mon quartier", here.name());
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().staff()).isEmpty();
        assertThat(programmes.programme(there.id(), programme).funders()).isEmpty();
        assertThat(programmes.sessions(there.id(), groups.getFirst().id())).hasSizeGreaterThan(30);
        assertThat(people.search(there.id(), "", 10)).isEmpty();
    }
}
