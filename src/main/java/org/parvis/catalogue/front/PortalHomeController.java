package org.parvis.catalogue.front;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Readers;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of a portal: one query for what it shows, one for how much there is. */
@Controller
final class PortalHomeController {
    private final FrontShelves shelves;
    private final TallyStore tallies;
    private final PageHeads heads;
    private final Chromes chromes;

    PortalHomeController(
            FrontShelves shelves, TallyStore tallies, PageHeads heads, Chromes chromes) {
        this.shelves = shelves;
        this.tallies = tallies;
        this.heads = heads;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}")
    @Allowed(Action.READ)
    Page show(Place place, Visitor visitor, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        FrontShelves.Shelves found = shelves.of(place.portalId(), Readers.listed(visitor));
        Entry lead = found.lead();
        return new PortalHomePage(
                chromes.home(place),
                lead == null ? null : EntryCard.of(place, lead),
                EntryCard.all(place, found.fresh()),
                place.say(found.thisWeek() ? "catalogue.this-week" : "catalogue.lately"),
                EntryCard.all(place, found.read()),
                EntryCard.all(place, found.listen()),
                EntryCard.all(place, found.see()),
                tallies.size(place.portalId(), Rubric.SEE),
                heads.portal(place));
    }
}
