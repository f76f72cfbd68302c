package org.parvis.catalogue.audience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PublicForm;
import org.parvis.portal.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The last small picture of a page, which is fetched each time a browser shows it: pages come out
 * of many memories on the way (ours, a shared cache, the browser's own), the picture never does. So
 * a page counts without script, wherever it was kept, and for those alone who really show it. The
 * player asks for the same address when somebody listens.
 */
@Controller
final class GestureController {
    /** One transparent point. */
    private static final byte[] POINT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Gestures gestures;

    GestureController(Gestures gestures) {
        this.gestures = gestures;
    }

    /** Always the same answer, counted or not. */
    @GetMapping("/{portal}/vu/{id}/{gesture}")
    @Allowed(Action.READ)
    ResponseEntity<byte[]> count(
            @PathVariable UUID id,
            @PathVariable String gesture,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Gesture done = Gesture.of(gesture).orElseThrow(NotHere::new);
        if (PublicForm.isFromHere(request)) {
            gestures.note(place.portalId(), id, done, request, visitor);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "image/gif")
                .header("Cache-Control", "private, no-store")
                .body(POINT);
    }
}
