package org.parvis.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes the messages that a gateway hands over, when they are signed with the portal's secret. */
@Controller
final class MessageController {
    static final String SIGNATURE = "X-Parvis-Signature";
    static final String TIMESTAMP = "X-Parvis-Timestamp";

    private static final Logger LOG = LoggerFactory.getLogger(MessageController.class);
    private static final int LARGEST = 30_000_000;

    private final GatewayStore gateways;
    private final MessageReader reader;
    private final Arrivals arrivals;
    private final Places places;
    private final Clock clock;

    MessageController(
            GatewayStore gateways,
            MessageReader reader,
            Arrivals arrivals,
            Places places,
            Clock clock) {
        this.gateways = gateways;
        this.reader = reader;
        this.arrivals = arrivals;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping("/{portal}/messages")
    @Allowed(Action.HAND_OVER_MESSAGES)
    ResponseEntity<Map<String, Object>> take(
            @RequestHeader(name = SIGNATURE, defaultValue = "") String signature,
            @RequestHeader(name = TIMESTAMP, defaultValue = "") String timestamp,
            HttpServletRequest request,
            Place place)
            throws IOException {
        Optional<Gateway> gateway =
                gateways.find(place.portalId()).filter(one -> !place.portal().archived());
        if (gateway.isEmpty()) {
            return answer(404, "no-gateway", "");
        }
        if (!Gateway.mayBeSigned(timestamp, signature, clock.instant())) {
            return unsigned();
        }
        try (Spool spool = new Spool()) {
            Optional<Path> body = spool.keep(request.getInputStream(), LARGEST);
            if (body.isEmpty()) {
                return answer(413, "too-big", "");
            }
            if (!gateway.get().signed(timestamp, signature, body.get(), clock.instant())) {
                return unsigned();
            }
            gateways.used(place.portalId());
            return reader.read(body.get(), spool)
                    .map(incoming -> said(theirs(place, incoming), arrivals.take(place, incoming)))
                    .orElseGet(() -> answer(400, "not-a-message", ""));
        }
    }

    /** Whoever wrote is answered in the language the gateway says they speak. */
    private Place theirs(Place place, Incoming incoming) {
        return places.home(place.portal(), incoming.language());
    }

    private static ResponseEntity<Map<String, Object>> unsigned() {
        LOG.info("A message without a good signature was refused");
        return answer(400, "signature", "");
    }

    /** The gateway can say at once to who wrote what became of it, and where to follow it. */
    private static ResponseEntity<Map<String, Object>> said(Place place, Arrivals.Outcome outcome) {
        return switch (outcome) {
            case Arrivals.Outcome.Kept(var path, var refused) ->
                    ResponseEntity.status(201)
                            .header("Cache-Control", "no-store")
                            .body(
                                    Map.of(
                                            "status",
                                            "kept",
                                            "follow",
                                            place.absolute(path),
                                            "refused",
                                            refused,
                                            "reply",
                                            place.say(
                                                    "doors.reply",
                                                    "portal",
                                                    place.portal().name(),
                                                    "link",
                                                    place.absolute(path),
                                                    "refused",
                                                    refused.size())));
            case Arrivals.Outcome.Known _ -> answer(200, "known", "");
            case Arrivals.Outcome.Underway _ -> answer(503, "underway", "");
            case Arrivals.Outcome.TooMany _ -> answer(429, "too-many", place.say("doors.many"));
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(
            int status, String word, String reply) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .body(Map.of("status", word, "reply", reply, "refused", List.of()));
    }
}
