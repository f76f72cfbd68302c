package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.parvis.kernel.Language;
import org.parvis.kernel.Uuid7;
import org.parvis.outreach.Outreach;
import org.parvis.outreach.Rhythm;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who receives the letters of each portal. */
@Component
final class Audience {
    private final Outreach outreach;
    private final Stages stages;
    private final MadeStore made;
    private final TransactionOperations tx;
    private final Clock clock;

    Audience(
            Outreach outreach,
            Stages stages,
            MadeStore made,
            TransactionOperations tx,
            Clock clock) {
        this.outreach = outreach;
        this.stages = stages;
        this.made = made;
        this.tx = tx;
        this.clock = clock;
    }

    /** After the stories: what is online when somebody subscribes is no news. */
    void subscribe(List<Cast.Stage> portals) {
        for (Cast.Stage stage : portals) {
            String mark = "subscribers:" + stage.slug();
            if (!made.has(mark)) {
                tx.executeWithoutResult(status -> {
                    subscribe(stages.require(stage.requireSlug()), stage);
                    made.note(mark, Uuid7.next(clock));
                });
            }
        }
    }

    private void subscribe(Portal portal, Cast.Stage stage) {
        stage.readers()
                .forEach((mail, wish) -> {
                    String[] words = wish.split(" ", 2);
                    outreach.subscribe(
                            portal.id(),
                            mail,
                            words.length > 1 ? words[1] : "",
                            Rhythm.valueOf(words[0].toUpperCase(Locale.ROOT)),
                            Language.FRENCH);
                });
    }
}
