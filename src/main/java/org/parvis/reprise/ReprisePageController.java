package org.parvis.reprise;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A story of another portal, for readers of this one. */
@Controller
final class ReprisePageController {
    private static final int RELATED = 4;

    private final Catalogue catalogue;
    private final Media media;
    private final PageHeads heads;
    private final Chromes chromes;

    ReprisePageController(Catalogue catalogue, Media media, PageHeads heads, Chromes chromes) {
        this.catalogue = catalogue;
        this.media = media;
        this.heads = heads;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/reprises/{slug}")
    @Allowed(Action.READ)
    Page read(@PathVariable String slug, HttpServletRequest request, Place place, Visitor visitor) {
        Entry entry =
                catalogue
                        .at(place.portalId(), "reprises", slug)
                        .filter(found ->
                                catalogue.mayRead(found.portal(), found.subject(), visitor))
                        .orElseThrow(NotHere::new);
        Entry.Home home = Optional.ofNullable(entry.home()).orElseThrow(NotHere::new);
        CacheTags.on(request, Tags.portal(place.portalId()), Tags.entry(entry.subject()));
        Portal owner = place.neighbour(home.portal());
        return new ReprisePage(
                chromes.page(place, entry.title()).in(entry.rubric()),
                EntryCard.of(place, entry),
                owner,
                place.of(owner, home.path()),
                place.of(owner, ""),
                player(entry),
                catalogue.related(entry, RELATED).stream()
                        .map(near -> EntryCard.of(place, near))
                        .toList(),
                heads.story(place, entry));
    }

    private @Nullable Player player(Entry entry) {
        return entry.medium() == null
                ? null
                : media.player(entry.source().portal(), entry.medium())
                        .filter(found -> found.state().playable())
                        .orElse(null);
    }
}
