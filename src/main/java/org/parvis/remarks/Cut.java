package org.parvis.remarks;

import java.time.Instant;
import java.util.UUID;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;

/**
 * One of the successive films or sounds of a thing.
 *
 * @param number from 1
 */
public record Cut(UUID id, SubjectRef subject, int number, AssetId asset, Instant since) {
    /** Its page, to give to {@code place.href}. */
    public String path() {
        return "/redaction/montages/" + id;
    }

    /** What keeps its file. */
    SubjectRef ref() {
        return new SubjectRef("remarks", "cut", id);
    }
}
