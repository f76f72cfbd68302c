package org.parvis.credits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Stories of nobody's: the module above, as small as it can be, so that this one is tested alone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CreditsFixture {
    @Bean
    static Stories creditsStories() {
        return new Stories();
    }

    @Bean
    static Lost creditsLost() {
        return new Lost();
    }

    @Bean
    static Taken creditsTaken() {
        return new Taken();
    }

    /** Stories made in a test, each on its portal. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static final class Stories implements SubjectRule {
        private final Map<SubjectRef, PortalId> portals = new HashMap<>();
        private final Map<SubjectRef, String> titles = new HashMap<>();

        public SubjectRef story(PortalId portal, String title) {
            SubjectRef subject = new SubjectRef("newsroom", "story", UUID.randomUUID());
            portals.put(subject, portal);
            titles.put(subject, title);
            return subject;
        }

        public void rename(SubjectRef subject, String title) {
            titles.put(subject, title);
        }

        @Override
        public boolean owns(SubjectRef subject) {
            return portals.containsKey(subject);
        }

        @Override
        public boolean mayEdit(PortalId portal, Visitor visitor, SubjectRef subject) {
            return portal.equals(portals.get(subject));
        }

        @Override
        public Map<SubjectRef, SubjectName> names(
                PortalId portal, Collection<SubjectRef> subjects) {
            Map<SubjectRef, SubjectName> names = new HashMap<>();
            subjects.forEach(subject ->
                    names.put(
                            subject,
                            new SubjectName(
                                    titles.getOrDefault(subject, ""),
                                    Language.FRENCH,
                                    "/redaction/recits/" + subject.id() + "/relecture")));
            return names;
        }
    }

    /** What was announced. */
    public static final class Lost {
        final List<ConsentLost> all = new ArrayList<>();

        @EventListener
        void on(ConsentLost lost) {
            all.add(lost);
        }

        public List<ConsentLost> about(SubjectRef subject) {
            return all.stream().filter(lost -> lost.subject().equals(subject)).toList();
        }
    }

    /** What is online, and what was taken offline. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static final class Taken implements RemovalTarget {
        public final Map<String, SubjectRef> online = new HashMap<>();
        public final List<SubjectRef> withdrawn = new ArrayList<>();

        @Override
        public Optional<Online> find(PortalId portal, String addressOrTitle) {
            return Optional.ofNullable(online.get(portal + addressOrTitle))
                    .map(subject -> new Online(subject, addressOrTitle, "/voir/x"));
        }

        @Override
        public void withdraw(PortalId portal, SubjectRef subject, String reason) {
            withdrawn.add(subject);
        }
    }
}
