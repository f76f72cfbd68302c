package org.parvis.journey;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;

/** A right that needs no account. */
class RemovalJourneyTest extends Journey {
    @Test
    void somebody_without_an_account_asks_that_her_image_be_removed_and_the_team_sees_it() {
        Person passerby = onPhone().open("/grand-palier").follow("Je veux retirer mon image");

        passerby.fill("Dans quel récit ?", "Roue libre");
        passerby.fill("Où vous voit-on", "Au début, devant le local vélo.");
        passerby.fill("Qui êtes-vous ?", "Josiane du bâtiment B");
        passerby.fill("Comment vous répondre ?", "josiane@example.org");
        passerby.press("J’envoie ma demande").sees("Votre demande est arrivée");

        withRole(atDesk(), Role.MODERATOR)
                .open("/grand-palier/redaction/retraits")
                .sees("Josiane du bâtiment B");
    }
}
