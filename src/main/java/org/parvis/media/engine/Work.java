package org.parvis.media.engine;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.parvis.media.Asset;
import org.parvis.media.Examination;

/**
 * One step to do.
 *
 * @param source the original, not to be written to
 * @param folder an empty folder for this step alone, removed afterwards
 * @param progress takes percents as they come
 */
public record Work(
        Asset asset, Examination.Good good, Path source, Path folder, IntConsumer progress) {
    public Path file(String name) {
        return folder.resolve(name);
    }
}
