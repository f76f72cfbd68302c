package org.parvis.credits.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Means;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Voice;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;

/**
 * Private links to sign: one purpose each, a month to answer, then open for changes of mind as long
 * as needed.
 */
@Component
public final class Links {
    /** An unanswered link is forgotten this long after it stopped working. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final LinkStore links;
    private final ConsentRules rules;
    private final Clock clock;

    Links(LinkStore links, ConsentRules rules, Clock clock) {
        this.links = links;
        this.rules = rules;
        this.clock = clock;
    }

    /** A new link; its token is shown once and never again. */
    public LinkToken create(
            PortalId portal,
            AppearanceId appearance,
            Voice voice,
            Means means,
            RecordedBy by,
            @Nullable String sentTo,
            @Nullable String returnPath) {
        LinkToken token = LinkToken.random();
        Instant now = clock.instant();
        Instant end = now.plus(rules.lifeOfLink());
        links.add(
                portal,
                new Link(
                        Uuid7.next(clock),
                        appearance,
                        voice,
                        means,
                        by,
                        sentTo,
                        returnPath,
                        now,
                        end),
                token);
        return token;
    }

    Optional<Link> find(PortalId portal, String token) {
        return links.find(portal, new LinkToken(token));
    }

    /** Whether the link still opens the page: it waits for an answer, or it has been answered. */
    boolean isOpen(Link link, Appearance appearance) {
        return link.expires().isAfter(clock.instant())
                || appearance.answer(link.voice()).isPresent();
    }

    public void sweep() {
        links.sweep(clock.instant().minus(KEPT));
    }
}
