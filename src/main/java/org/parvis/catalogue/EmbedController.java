package org.parvis.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.media.Media;
import org.parvis.media.Player;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.SecurityHeaders;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public stories for the frames of other sites: the only pages that a frame may show. */
@Controller
final class EmbedController {
    private final EntryStore entries;
    private final Media media;

    EmbedController(EntryStore entries, Media media) {
        this.entries = entries;
        this.media = media;
    }

    @GetMapping("/{portal}/integrer/{rubric}/{slug}")
    @Allowed(Action.READ)
    Answer show(
            Place place,
            @PathVariable String rubric,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        Entry entry =
                entries.at(place.portalId(), rubric, slug)
                        .filter(found -> found.audience() == Audience.PUBLIC)
                        .orElseThrow(NotHere::new);
        if (!entry.path().equals("/" + rubric + "/" + slug)) {
            return Answer.moved(place.href("/integrer" + entry.path()));
        }
        CacheTags.on(request, Tags.portal(place.portalId()), Tags.entry(entry.subject()));
        SecurityHeaders.embeddable(response);
        return Answer.page(
                new EmbedPage(
                        place,
                        EntryCard.of(place, entry),
                        player(entry),
                        place.absolute(entry.path())));
    }

    private @Nullable Player player(Entry entry) {
        return entry.medium() == null
                ? null
                : media.player(entry.portal(), entry.medium())
                        .filter(found -> found.state().playable())
                        .orElse(null);
    }
}
