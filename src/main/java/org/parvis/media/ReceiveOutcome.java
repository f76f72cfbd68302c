package org.parvis.media;

import java.util.Map;

/** What became of a file sent by a form. */
public sealed interface ReceiveOutcome {

    /** It is here; its content will be read in a moment. */
    record Received(Asset asset) implements ReceiveOutcome {}

    /** A limit refuses it: {@code messageKey} with its named arguments makes the sentence. */
    record TooMuch(String messageKey, Map<String, Object> arguments) implements ReceiveOutcome {}
}
