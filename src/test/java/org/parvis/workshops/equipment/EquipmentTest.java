package org.parvis.workshops.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Portal;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

class EquipmentTest extends WorkshopRoom {
    @Autowired ItemStore items;
    @Autowired LoanStore loans;
    @Autowired Reminders reminders;
    @Autowired Mailer mailer;

    @Test
    void a_kit_goes_to_a_session_and_comes_back_with_its_state() {
        add("Caméra", "Tournage 1", 1);
        add("Perche", "Tournage 1", 1);
        List<Item> kit = items.all(here.id());

        lend("seance", session(0).toString(), kit);
        Browser.Answer out = claire.get(page() + "?seance=" + session(0));
        send(page() + "/" + kit.getFirst().id(), "/retour", "etat", "REPAIR", "note", "Vis perdue");
        Browser.Answer again = lend("personne", "Inès B.", List.of(kit.getFirst()));

        assertThat(out.page().select(".chip.ok")).hasSize(2);
        assertThat(claire.get(page() + "/" + kit.getFirst().id()).page().text())
                .contains("À réparer", "Revenu : À réparer", "Vis perdue");
        assertThat(again.status()).isEqualTo(422);
        assertThat(loans.out(here.id())).hasSize(1);
    }

    @Test
    void each_of_several_has_its_own_label() {
        add("Micro", "", 3);

        Browser.Answer labels = claire.get(page() + "/etiquettes");

        assertThat(labels.page().select(".labels li .d1").eachText())
                .containsExactly("M001", "M002", "M003");
        assertThat(labels.page().select(".labels svg")).hasSize(3);
    }

    @Test
    void what_somebody_has_nobody_else_gets() {
        add("Caméra", "", 1);
        Item camera = items.all(here.id()).getFirst();
        lend("personne", "Inès B.", List.of(camera));

        Browser.Answer refused = lend("personne", "Yanis K.", List.of(camera));

        assertThat(refused.page().text()).contains("Pas disponible : Caméra");
        assertThat(claire.get(page()).page().text())
                .contains("Inès B.")
                .doesNotContain("Yanis K.,");
    }

    @Test
    void another_media_sees_what_it_was_lent_and_nothing_else() {
        add("Caméra", "", 1);
        add("Perche", "", 1);
        Portal there = openings.portal();
        accounts.grant(cast.holding(Role.FACILITATOR).id(), Role.FACILITATOR, there.id());

        lend("media", there.slug().value(), items.all(here.id()).subList(0, 1));

        String seen = claire.get("/" + there.slug() + "/redaction/ateliers/materiel").page().text();
        assertThat(seen).contains("Caméra, prêté par " + here.name()).doesNotContain("Perche,");
    }

    @Test
    void whoever_is_late_gets_one_polite_letter_a_week() {
        send(
                desk + "personnes/" + id("Inès"),
                "",
                "nom",
                "Inès B.",
                "courriel",
                "ines." + UUID.randomUUID() + "@example.org");
        String address = people.find(here.id(), id("Inès")).orElseThrow().email();
        add("Caméra", "", 1);
        Item camera = items.all(here.id()).getFirst();
        loans.add(
                here.id(),
                new Loan(
                        UUID.randomUUID(),
                        here.id(),
                        camera.id(),
                        null,
                        id("Inès"),
                        null,
                        Instant.now(),
                        "Claire",
                        LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(3),
                        Condition.GOOD,
                        null,
                        "",
                        "",
                        ""));

        reminders.writeAll();
        reminders.writeAll();

        List<KeptLetter> letters =
                mailer.latest(100).stream()
                        .filter(one -> one.toString().contains(address))
                        .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().toString()).contains("Caméra", here.name());
    }

    private String page() {
        return desk + "ateliers/materiel";
    }

    private void add(String name, String kit, int count) {
        send(page(), "", "nom", name, "sac", kit, "nombre", String.valueOf(count));
    }

    private Browser.Answer lend(String field, String to, List<Item> things) {
        claire.get(page());
        java.util.ArrayList<String> fields =
                new java.util.ArrayList<>(
                        List.of(
                                field,
                                to,
                                "retour",
                                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7).toString()));
        things.forEach(thing -> fields.addAll(List.of("chose", thing.id().toString())));
        return claire.post(page() + "/prets", fields.toArray(String[]::new));
    }
}
