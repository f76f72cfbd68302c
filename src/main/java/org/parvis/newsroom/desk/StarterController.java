package org.parvis.newsroom.desk;

import java.util.UUID;
import org.parvis.kernel.Action;
import org.parvis.network.Toolbox;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A first story of the toolbox that the team does not want to tell. */
@Controller
final class StarterController {
    private final Toolbox toolbox;

    StarterController(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    /** It leaves the dashboard; the network's toolbox keeps it, for whoever opens a story. */
    @PostMapping("/{portal}/redaction/premiers-recits/retrait")
    @Allowed(Action.REVIEW)
    Answer setAside(@RequestParam UUID modele, Place place) {
        toolbox.begun(place.portalId(), modele);
        return Answer.see(place.href("/redaction"));
    }
}
