package org.parvis.media;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * One step to do.
 *
 * @param source the original, not to be written to
 * @param folder an empty folder for this step alone, removed afterwards
 * @param progress takes percents as they come
 */
record Work(Asset asset, Examination.Good good, Path source, Path folder, IntConsumer progress) {
    Path file(String name) {
        return folder.resolve(name);
    }
}
