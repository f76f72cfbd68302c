package org.parvis.remarks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.identity.Visitors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.live.Live;
import org.parvis.platform.live.LiveEvent;
import org.parvis.platform.live.TopicRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the pages that show a discussion that something was said, to those who may read it. */
@Component
final class RemarkTopic implements TopicRule {
    private static final String PREFIX = "remarks";
    private static final String EVENT = "state";

    private final Live live;
    private final ThreadStore threads;
    private final ObjectProvider<RemarkedThings> things;
    private final Visitors visitors;

    RemarkTopic(
            Live live,
            ThreadStore threads,
            ObjectProvider<RemarkedThings> things,
            Visitors visitors) {
        this.live = live;
        this.threads = threads;
        this.things = things;
        this.visitors = visitors;
    }

    /** The portal, and the thing on it. */
    private record Name(PortalId portal, SubjectRef subject) {}

    static String topic(PortalId portal, SubjectRef subject) {
        return PREFIX + ":" + portal.value() + "." + subject.toString().replace(':', '.');
    }

    void tell(PortalId portal, SubjectRef subject, long version) {
        live.send(topic(portal, subject), EVENT, json(version));
        things.stream()
                .flatMap(module -> module.alsoTold(portal, subject).stream())
                .forEach(topic -> live.send(topic, EVENT, json(version)));
    }

    /** What a page that listens to the thing is told first. */
    static LiveEvent state(long version) {
        return new LiveEvent(EVENT, json(version));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean mayListen(String name, HttpServletRequest request) {
        return read(name)
                .map(thing -> mayRead(thing, visitors.of(request).on(thing.portal())))
                .orElse(false);
    }

    private boolean mayRead(Name thing, Visitor visitor) {
        return things.stream()
                .anyMatch(module -> module.mayRead(thing.portal(), thing.subject(), visitor));
    }

    @Override
    public Optional<LiveEvent> now(String name) {
        return read(name)
                .map(thing -> threads.version(thing.portal(), thing.subject()))
                .map(RemarkTopic::state);
    }

    private static String json(long version) {
        return "{\"version\":\"" + version + "\"}";
    }

    private static Optional<Name> read(String name) {
        List<String> parts = List.of(name.split("\\.", 2));
        try {
            return parts.size() < 2
                    ? Optional.empty()
                    : Optional.of(
                            new Name(
                                    new PortalId(UUID.fromString(parts.get(0))),
                                    SubjectRef.parse(parts.get(1).replace('.', ':'))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
            return Optional.empty();
        }
    }
}
