package org.parvis.journey;

import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;

/** The lift, the cellar, the closed tab. */
class UploadCutJourneyTest extends Journey {
    @Test
    void a_film_cut_in_the_middle_goes_on_in_the_tab_opened_again() {
        Person resident = withRole(onPhone(), Role.CONTRIBUTOR);
        resident.open("/grand-palier/participer/film").press("Je commence");
        String tell = resident.page.url();
        resident.fill("Un titre", "Coupé au milieu");

        // the first piece leaves, then the network goes
        resident.page.route(
                "**/envois/*",
                route -> {
                    if (route.request().method().equals("PATCH")) {
                        route.abort("internetdisconnected");
                    } else {
                        route.resume();
                    }
                });
        resident.attach("Le film", Works.longFilm());
        resident.sees("Le réseau est coupé");
        resident.page.unroute("**/envois/*");
        resident.open(tell).sees("VID_20261121_170000.mp4");

        // nobody chooses the film again: it is still in the telephone
        resident.page.waitForFunction("() => document.querySelector('#fichiers .upload')");
        resident.open(tell).waitsFor("#fichiers .upload");
    }
}
