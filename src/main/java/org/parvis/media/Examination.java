package org.parvis.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What reading the content of a file told. */
public sealed interface Examination {

    /** A file we can make something of. */
    record Good(SourceFormat format, MediaKind kind, Probe probe) implements Examination {
        /** The same with the duration found since, when the file itself does not say. */
        public Good lasting(@Nullable Duration known) {
            return known == null || !probe.duration().isZero()
                    ? this
                    : new Good(format, kind, probe.lasting(known));
        }

        public int width() {
            if (probe.grid() != null) {
                return sideways(probe.grid().rotation())
                        ? probe.grid().height()
                        : probe.grid().width();
            }
            return probe.video() == null ? 0 : probe.video().shownWidth();
        }

        public int height() {
            if (probe.grid() != null) {
                return sideways(probe.grid().rotation())
                        ? probe.grid().width()
                        : probe.grid().height();
            }
            return probe.video() == null ? 0 : probe.video().shownHeight();
        }

        private static boolean sideways(int rotation) {
            return rotation % 180 != 0;
        }
    }

    /** A file we refuse; the key names a sentence for its sender. */
    record Refused(String problem) implements Examination {}
}
