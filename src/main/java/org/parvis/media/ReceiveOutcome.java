package org.parvis.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.portal.Place;

/** What became of a file sent by a form. */
public sealed interface ReceiveOutcome {

    /** It is here; its content will be read in a moment. */
    record Received(Asset asset) implements ReceiveOutcome {}

    /** A limit refuses it: {@code messageKey} with its named arguments makes the sentence. */
    record TooMuch(String messageKey, Map<String, Object> arguments) implements ReceiveOutcome {

        /** The disk of this machine has no room to spare: nobody's fault who sends. */
        public static final TooMuch DISK = new TooMuch("media.limit.disk", Map.of());

        /** 507 when the disk of the server is full, else 413: smaller, or elsewhere. */
        public int status() {
            return equals(DISK) ? 507 : 413;
        }

        /** The sentence for the person who sent it; numbers among the arguments are bytes. */
        public String sentence(Place place) {
            List<Object> flat = new ArrayList<>();
            arguments.forEach((name, value) -> {
                flat.add(name);
                flat.add(value instanceof Long bytes ? place.formats().size(bytes) : value);
            });
            return place.say(messageKey, flat.toArray());
        }
    }
}
