package org.parvis.newsroom.desk;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.Status;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** The newsroom's lines in the studio menu. */
@Component
final class NewsroomEntries implements StudioEntries {
    private final DeskStore desk;

    NewsroomEntries(DeskStore desk) {
        this.desk = desk;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        if (!visitor.may(Action.ENTER_NEWSROOM)) {
            return List.of();
        }
        Actor actor = Actors.of(visitor);
        List<StudioEntry> entries = new ArrayList<>();
        entries.add(entry(place, 0, "newsroom.dashboard.menu", "/redaction", 0));
        if (actor.reviews()) {
            int waiting =
                    desk.count(place.portalId(), Status.PROPOSED)
                            + desk.count(place.portalId(), Status.READY);
            entries.add(entry(place, 10, "newsroom.waiting.title", "/redaction/a-relire", waiting));
        }
        int toRework = desk.countToRework(place.portalId(), actor.account());
        entries.add(entry(place, 11, "newsroom.mine.title", "/redaction/mes-recits", toRework));
        return entries;
    }

    private static StudioEntry entry(Place place, int rank, String key, String path, int waiting) {
        return new StudioEntry(rank, place.say(key), place.href(path), waiting);
    }
}
