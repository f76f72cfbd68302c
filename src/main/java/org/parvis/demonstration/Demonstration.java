package org.parvis.demonstration;

import java.time.Clock;
import java.util.List;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Portals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database at its first start, and goes on with what an interrupted start left.
 * Films and sounds are taken in here and prepared by the ordinary queue, after the server is ready.
 */
@Component
final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String BEGUN = "begun";
    private static final String FINISHED = "finished";
    private static final int BEFORE_READY = -10;

    private final HostSettings settings;
    private final StageSettings size;
    private final Library library;
    private final Stages stages;
    private final Troupe troupe;
    private final Bookshelf bookshelf;
    private final Rehearsal rehearsal;
    private final Audience audience;
    private final Classroom classroom;
    private final Desk desk;
    private final Portals portals;
    private final MadeStore made;
    private final Clock clock;

    Demonstration(
            HostSettings settings,
            StageSettings size,
            Library library,
            Stages stages,
            Troupe troupe,
            Bookshelf bookshelf,
            Rehearsal rehearsal,
            Audience audience,
            Classroom classroom,
            Desk desk,
            Portals portals,
            MadeStore made,
            Clock clock) {
        this.settings = settings;
        this.size = size;
        this.library = library;
        this.stages = stages;
        this.troupe = troupe;
        this.bookshelf = bookshelf;
        this.rehearsal = rehearsal;
        this.audience = audience;
        this.classroom = classroom;
        this.desk = desk;
        this.portals = portals;
        this.made = made;
        this.clock = clock;
    }

    @EventListener
    @Order(BEFORE_READY)
    void on(ApplicationReadyEvent ready) {
        if (settings.demonstration() && !settings.command() && isWanted()) {
            make();
        }
    }

    private boolean isWanted() {
        return made.has(BEGUN) ? !made.has(FINISHED) : portals.evenArchived().isEmpty();
    }

    /** Makes what is not there yet; what is there stays as people have left it. */
    void make() {
        made.note(BEGUN, Uuid7.next(clock));
        Cast cast = library.cast(size.demonstrationPortals());
        stages.open(cast.portals());
        troupe.join(cast.people());
        troupe.invite(cast.portals());
        bookshelf.open(cast.portals());
        List<Library.Work> works = library.works(size.demonstrationPortals());
        long failed = works.stream().filter(work -> !isMade(work)).count();
        audience.subscribe(cast.portals());
        classroom.open(cast.portals());
        desk.open(cast.portals());
        if (failed == 0) {
            made.note(FINISHED, Uuid7.next(clock));
        }
        LOG.info(
                "demonstration: {} portals, {} people, {} of {} stories",
                cast.portals().size(),
                cast.people().size(),
                works.size() - failed,
                works.size());
    }

    /** One story that cannot be made does not keep the server from starting. */
    private boolean isMade(Library.Work work) {
        try {
            rehearsal.play(work);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "demonstration: {} is not finished, the next start tries again", work.key(), e);
            return false;
        }
    }
}
