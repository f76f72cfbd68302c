package org.parvis.platform.http;

import java.net.URI;

/** How asking another server went. */
public sealed interface HttpOutcome {
    /**
     * It answered, with whatever status.
     *
     * @param address where the answer came from, after redirections
     */
    record Answered(int status, URI address, String contentType, byte[] body)
            implements HttpOutcome {}

    /** It was not asked: the address leads where nobody outside should send us. */
    record Forbidden(URI address) implements HttpOutcome {}

    /** It could not be reached, took too long, or said too much. */
    record Failed(String reason) implements HttpOutcome {}
}
