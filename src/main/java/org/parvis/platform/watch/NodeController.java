package org.parvis.platform.watch;

import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whether this node takes requests, for the load balancer in front of several: it says no as soon
 * as a stop is asked for. More is told on the loopback only.
 */
@Controller
final class NodeController {
    private final ApplicationAvailability availability;

    NodeController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @GetMapping("/sante")
    @Allowed(Action.READ)
    ResponseEntity<String> show() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return ResponseEntity.status(ready ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(ready ? "ok\n" : "stopping\n");
    }
}
