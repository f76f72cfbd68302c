package org.parvis.remarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;

/**
 * What somebody said of something in the making.
 *
 * @param number by which people name it; never given twice for the same thing
 * @param sound what was spoken instead of written, or nothing
 * @param asset the film, sound or picture it is about, or nothing
 * @param moment in the film or sound, or nothing
 * @param point the place in the picture, or nothing
 * @param quote the passage of a text, or nothing
 * @param replacement what should stand in the place of the passage (empty: nothing), or nothing
 *     when no change is suggested
 * @param decision what an author made of the suggestion, or nothing yet
 * @param task whether something is to be done
 * @param settledAt when it was done, or nothing yet
 */
public record Remark(
        UUID id,
        SubjectRef subject,
        int number,
        String words,
        @Nullable AssetId sound,
        @Nullable AssetId asset,
        @Nullable Duration moment,
        @Nullable Point point,
        @Nullable Quote quote,
        @Nullable String replacement,
        @Nullable Decision decision,
        boolean task,
        @Nullable Instant settledAt,
        String settledName,
        UUID account,
        String accountName,
        Instant at) {
    /** A place in a picture, in percent from the left and from the top. */
    public record Point(int x, int y) {
        /** The name of its third of the picture: {@code top-left}, {@code middle-centre}… */
        public String third() {
            return third(y, "top", "middle", "bottom") + "-" + third(x, "left", "centre", "right");
        }

        private static String third(int percent, String first, String second, String last) {
            if (percent < 34) {
                return first;
            }
            return percent < 67 ? second : last;
        }
    }

    /** What became of a suggested change. */
    public enum Decision {
        ACCEPTED,
        REFUSED;

        /** What a button of a form says: {@code oui}, or anything else for a no. */
        static Decision of(String button) {
            return button.equals("oui") ? ACCEPTED : REFUSED;
        }
    }

    /** Whether it still asks for something. */
    public boolean isOpen() {
        return task && settledAt == null;
    }

    /** Whether an author has still to say yes or no. */
    public boolean awaitsDecision() {
        return replacement != null && decision == null;
    }

    /** Whether somebody may say that it is done, or not; a decision says so by itself. */
    public boolean isSettleable() {
        return task && decision == null;
    }

    /** Whether the same person says the same of the same place. */
    boolean saysTheSame(Remark other) {
        return account.equals(other.account)
                && words.equals(other.words)
                && task == other.task
                && Objects.equals(sound, other.sound)
                && Objects.equals(asset, other.asset)
                && Objects.equals(moment, other.moment)
                && Objects.equals(point, other.point)
                && Objects.equals(quote, other.quote)
                && Objects.equals(replacement, other.replacement);
    }

    /** Its place on the page. */
    public String anchor() {
        return "remarque-" + number;
    }
}
