package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.platform.live.LiveEvent;
import org.parvis.platform.live.TopicRule;
import org.parvis.remarks.RemarkGuests;
import org.springframework.stereotype.Component;

/**
 * The open page of a private link hears within seconds that the newsroom answered. Its name is the
 * sender's identifier, which nobody guesses and no page shows to others; all it tells is a number.
 */
@Component
final class FollowTopic implements TopicRule {
    private final SenderStore senders;
    private final RemarkGuests remarks;

    FollowTopic(SenderStore senders, RemarkGuests remarks) {
        this.senders = senders;
        this.remarks = remarks;
    }

    private record Found(PortalId portal, Sender sender) {}

    @Override
    public String prefix() {
        return Sender.TOPIC;
    }

    @Override
    public boolean mayListen(String name, HttpServletRequest request) {
        return find(name).isPresent();
    }

    @Override
    public Optional<LiveEvent> now(String name) {
        return find(name).map(found -> remarks.state(found.portal(), found.sender().story().ref()));
    }

    private Optional<Found> find(String name) {
        List<String> parts = List.of(name.split("\\.", 2));
        try {
            PortalId portal = new PortalId(UUID.fromString(parts.getFirst()));
            return senders.find(portal, UUID.fromString(parts.getLast()))
                    .map(sender -> new Found(portal, sender));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
