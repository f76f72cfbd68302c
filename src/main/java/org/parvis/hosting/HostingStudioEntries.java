package org.parvis.hosting;

import java.util.List;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.jobs.JobList;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/**
 * The lines of the network's menu that lead administrators to the state of the server and its jobs.
 */
@Component
final class HostingStudioEntries implements StudioEntries {
    private final List<JobList> lists;

    HostingStudioEntries(List<JobList> lists) {
        this.lists = lists;
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return List.of();
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        return visitor.may(Action.RUN_SERVER)
                ? List.of(
                        new StudioEntry(
                                98,
                                place.say("hosting.menu.state"),
                                place.network("/reseau/etat"),
                                0),
                        new StudioEntry(
                                99,
                                place.say("hosting.menu.jobs"),
                                place.network("/reseau/taches"),
                                (int) lists.stream().mapToLong(JobList::failed).sum()))
                : List.of();
    }
}
