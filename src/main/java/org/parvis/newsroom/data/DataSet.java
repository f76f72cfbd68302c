package org.parvis.newsroom.data;

import org.jspecify.annotations.Nullable;

/**
 * The data of a story of the "Labo ouvert", without the file itself. It is settled before the story
 * first goes online and does not change afterwards: a correction is another story.
 *
 * @param bytes of the file; 0 when it is not here yet
 * @param format nothing when the file is not here yet
 * @param licence nothing when it is not chosen yet
 * @param source where the figures come from, in the words of who gives them
 */
public record DataSet(
        String fileName,
        long bytes,
        @Nullable DataFormat format,
        DataTable table,
        @Nullable Licence licence,
        String source) {

    public boolean isComplete() {
        return bytes > 0 && licence != null && !source.isBlank();
    }
}
