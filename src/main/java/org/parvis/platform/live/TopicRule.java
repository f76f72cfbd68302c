package org.parvis.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who may listen to the topics that begin with a word; each word has one rule, and topics without a
 * rule are not here.
 */
public interface TopicRule {
    /** The part of a topic before the colon, such as {@code media}. */
    String prefix();

    /**
     * Whether this visitor may hear about {@code name}, the part after the colon; asked once per
     * connection.
     */
    boolean mayListen(String name, HttpServletRequest request);

    /**
     * What is true now, told first: something may have happened between the page and its
     * connection.
     */
    default Optional<LiveEvent> now(String name) {
        return Optional.empty();
    }
}
