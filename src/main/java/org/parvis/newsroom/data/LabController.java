package org.parvis.newsroom.data;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The "Labo ouvert": what one may bring from outside, and how. */
@Controller
final class LabController {
    private final Chromes chromes;

    LabController(Chromes chromes) {
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/labo")
    @Allowed(Action.PROPOSE)
    LabPage show(Place place, HttpServletRequest request) {
        CacheTags.on(request, "portal:" + place.portalId());
        return new LabPage(chromes.page(place, place.say("newsroom.lab.title")));
    }
}
