package org.parvis.newsroom.together;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.parvis.identity.StayingVisitors;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * The door of a text written together: a WebSocket, for those who may open the story's form. An
 * ordinary handler opens it, so that it stands in the role × action table.
 */
@Controller
final class TogetherController {
    private final Stories stories;
    private final StayingVisitors staying;
    private final Rooms rooms;
    private final SharedTexts texts;
    private final Clock clock;
    private final DefaultHandshakeHandler handshake = new DefaultHandshakeHandler();

    TogetherController(
            Stories stories, StayingVisitors staying, Rooms rooms, SharedTexts texts, Clock clock) {
        this.stories = stories;
        this.staying = staying;
        this.rooms = rooms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/ensemble")
    @Allowed(Action.CONTRIBUTE)
    void open(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Story story = stories.require(place.portalId(), id, visitor);
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw new Refused(426, "newsroom.together.address");
        }
        // browsers always say it here, and it is all that keeps another site's page out
        if (!isFromHere(request)) {
            throw new Refused(403, "platform.form.elsewhere");
        }
        if (place.portal().archived()) {
            throw new Refused(403, "identity.portal-archived");
        }
        Supplier<Optional<Visitor>> now = staying.of(request, story.portal());
        TogetherHandler handler =
                new TogetherHandler(
                        new RoomId(story.portal(), story.id()),
                        Actors.of(visitor),
                        now,
                        rooms,
                        texts,
                        clock);
        new WebSocketHttpRequestHandler(handler, handshake).handleRequest(request, response);
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        try {
            return origin != null
                    && host != null
                    && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
