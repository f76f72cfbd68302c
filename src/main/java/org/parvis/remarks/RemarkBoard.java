package org.parvis.remarks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Player;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;

/**
 * All that was remarked, ready for a page: {@code @template.remarks.board(board = …)}; under a film
 * or a sound, {@code @template.remarks.markers(board = …)}.
 *
 * @param page where it is shown, inside the portal
 * @param topic what the page listens to
 * @param version what it shows already
 * @param cut the number of the film or sound shown, 0 when there is none
 * @param length of it, or nothing
 */
public record RemarkBoard(
        Place place,
        Remarked thing,
        String page,
        String topic,
        String version,
        List<Line> lines,
        List<Cut> cuts,
        int cut,
        @Nullable Duration length) {
    private static final double LANE = 13;
    private static final int LANES = 3;

    /**
     * A remark with its answers.
     *
     * @param cut the number of the film it was made on, 0 when it is not about one
     * @param state what became of the passage
     * @param picture the name of the picture it points at, or empty
     * @param sound what was spoken, or nothing
     * @param mine whether the visitor said it
     */
    public record Line(
            Remark remark,
            List<Reply> replies,
            int cut,
            State state,
            String picture,
            @Nullable Player sound,
            boolean mine) {
        /** Whether its words may still be taken back. */
        public boolean removable() {
            return mine && replies.isEmpty() && remark.decision() == null;
        }
    }

    /** What became of a passage. */
    public enum State {
        /** There is no passage. */
        NONE,
        SAME,
        CHANGED,
        GONE
    }

    /** A mark on the time line, in percent of the length, on one of three rows. */
    public record Mark(Line line, double at, int row) {}

    public String say(String key, Object... namesAndValues) {
        return place.say(key, namesAndValues);
    }

    /** How many remarks ask for something. */
    public int open() {
        return (int) lines.stream().filter(line -> line.remark().isOpen()).count();
    }

    /** Whether a remark is about a moment: else the times need no column. */
    public boolean timed() {
        return lines.stream().anyMatch(line -> line.remark().moment() != null);
    }

    /** Whether this visitor may say yes or no to the change that is suggested. */
    public boolean decidable(Line line) {
        return thing.decides() && line.remark().awaitsDecision() && line.state() == State.SAME;
    }

    public String action(Line line, String noun) {
        return place.href("/redaction/remarques/" + line.remark().id() + "/" + noun);
    }

    public String clock(Duration moment) {
        return place.formats().clock(moment);
    }

    /** Whether the remark was made on another cut than the one shown. */
    public boolean older(Line line) {
        return line.cut() > 0 && cut > 0 && line.cut() != cut;
    }

    /** The marks on the time line; those that would touch stand on the next row. */
    public List<Mark> marks() {
        Duration whole = length;
        if (whole == null || whole.isZero()) {
            return List.of();
        }
        double[] last = {-LANE, -LANE, -LANE};
        List<Mark> marks = new java.util.ArrayList<>();
        for (Line line : lines) {
            Duration moment = line.remark().moment();
            if (moment != null) {
                double at = Math.min(100.0, 100.0 * moment.toSeconds() / whole.toSeconds());
                int row = 0;
                while (row < LANES - 1 && at - last[row] < LANE) {
                    row++;
                }
                last[row] = at;
                marks.add(new Mark(line, at, row));
            }
        }
        return marks;
    }

    /** How many rows the time line needs, at least one. */
    public int rows() {
        return 1 + marks().stream().mapToInt(Mark::row).max().orElse(0);
    }

    /** An empty form, which is about something still to do. */
    public Typed blank() {
        return Typed.filled(java.util.Map.of("tache", "oui"));
    }
}
