package org.parvis.catalogue.embed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.EntryStore;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Tags;
import org.parvis.kernel.Action;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.SecurityHeaders;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Public stories for the frames of other sites: the only pages that a frame may show. They run no
 * script and are the same for everybody, signed in or not.
 */
@Controller
final class EmbedController {
    private static final int LATEST = 5;

    private final EntryStore entries;
    private final EntryListStore lists;
    private final Frames frames;
    private final Media media;

    EmbedController(EntryStore entries, EntryListStore lists, Frames frames, Media media) {
        this.frames = frames;
        this.entries = entries;
        this.lists = lists;
        this.media = media;
    }

    /**
     * One story.
     *
     * @param theme {@code clair} or {@code sombre}; anything else follows the reader's system
     */
    @GetMapping("/{portal}/integrer/{rubric}/{slug}")
    @Allowed(Action.READ)
    Answer show(
            Place place,
            @PathVariable String rubric,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityHeaders.embeddable(response);
        Optional<Entry> found = entries.at(place.portalId(), rubric, slug).filter(frames::mayShow);
        if (found.isEmpty()) {
            return Answer.page(404, new EmbedGonePage(place, look(theme)));
        }
        Entry entry = found.get();
        if (!entry.path().equals("/" + rubric + "/" + slug)) {
            return Answer.moved(place.href("/integrer" + entry.path()));
        }
        CacheTags.on(request, Tags.portal(place.portalId()), Tags.entry(entry.subject()));
        return Answer.page(
                new EmbedPage(
                        place,
                        EntryCard.of(place, entry),
                        player(entry),
                        place.absolute(entry.path()),
                        look(theme)));
    }

    /** The latest of a portal, or of one of its rubrics. */
    @GetMapping("/{portal}/integrer")
    @Allowed(Action.READ)
    Answer latest(
            Place place,
            @RequestParam(defaultValue = "") String rubrique,
            @RequestParam(defaultValue = "") String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityHeaders.embeddable(response);
        CacheTags.on(request, Tags.portal(place.portalId()));
        Rubric rubric = Rubric.ofWord(rubrique).orElse(null);
        List<EntryCard> cards =
                EntryCard.all(
                        place,
                        lists.page(Listing.of(place.portalId()).in(rubric), LATEST).stream()
                                .filter(frames::mayShow)
                                .toList());
        return Answer.page(
                new EmbedListPage(
                        place,
                        cards,
                        place.absolute(rubric == null ? "/" : "/" + rubric.word()),
                        look(theme)));
    }

    private static @Nullable String look(String theme) {
        return theme.equals("clair") || theme.equals("sombre") ? theme : null;
    }

    private @Nullable Player player(Entry entry) {
        return entry.medium() == null
                ? null
                : media.player(entry.source().portal(), entry.medium())
                        .filter(found -> found.state().playable())
                        .orElse(null);
    }
}
