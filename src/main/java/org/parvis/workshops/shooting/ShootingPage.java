package org.parvis.workshops.shooting;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The breakdown of a production.
 *
 * @param typed a sequence being written
 * @param location a place being written
 */
public record ShootingPage(
        Studio studio,
        String title,
        String action,
        List<Line> sequences,
        List<Spot> places,
        Typed typed,
        Typed location)
        implements Page {
    /** A sequence. */
    public record Line(
            String id,
            int number,
            String action,
            Effect effect,
            String place,
            String people,
            String props,
            String minutes,
            List<Shot> shots) {
        /** Shots as they were typed, one a line. */
        public String text() {
            return String.join("\n", shots.stream().map(Shot::words).toList());
        }

        /** How many are done. */
        public long done() {
            return shots.stream().filter(Shot::done).count();
        }
    }

    /** A shot. */
    public record Shot(String words, boolean done) {}

    /** A place. */
    public record Spot(String id, String place, String who, Permission permission, String note) {}

    static List<Line> lines(List<ShootingStore.Sequence> sequences) {
        List<Line> lines = new ArrayList<>();
        for (ShootingStore.Sequence one : sequences) {
            Integer minutes = one.minutes();
            lines.add(
                    new Line(
                            one.id().toString(),
                            one.number(),
                            one.action(),
                            one.effect(),
                            one.place(),
                            one.people(),
                            one.props(),
                            minutes == null ? "" : minutes.toString(),
                            one.shots().stream()
                                    .map(shot -> new Shot(shot.words(), shot.done()))
                                    .toList()));
        }
        return lines;
    }

    public List<Effect> effects() {
        return List.of(Effect.values());
    }

    public List<Permission> permissions() {
        return List.of(Permission.values());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
