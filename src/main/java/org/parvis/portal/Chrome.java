package org.parvis.portal;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;

/**
 * What every page wears: strip, masthead, rubrics, foot.
 *
 * @param place where the page is
 * @param title of the page, without the portal's name; empty on a home page
 * @param home whether the masthead is the large one
 * @param bare whether the page is a step of a flow or of the newsroom: no rubrics, small foot
 * @param rubric the rubric the page belongs to
 * @param baseline what stands under the name instead of the portal's own line, or nothing
 * @param portals the portals named in the strip's menu, which ends with a link to all of them
 * @param pieces what modules above put before the footer
 * @param standing where the page really stands, when it wears another place's clothes
 */
public record Chrome(
        Place place,
        String title,
        boolean home,
        boolean bare,
        @Nullable Rubric rubric,
        @Nullable String baseline,
        List<Portal> portals,
        List<FootPiece> pieces,
        @Nullable Standing standing) {
    /**
     * Where a page really stands that wears another place's clothes.
     *
     * @param inside its path there, with what follows the question mark
     */
    public record Standing(Place place, String inside) {}

    /** The words in the window's title: page, then portal or network. */
    public String windowTitle() {
        String house =
                place.portalIfAny()
                        .map(portal ->
                                home ? portal.name() + ", " + portal.baseline() : portal.name())
                        .orElse("Parvis");
        return title.isEmpty() ? house : title + " – " + house;
    }

    /** What stands between the page and its footer. */
    public List<Content> ends() {
        // an archived media has nothing new to announce
        boolean ended = place.portalIfAny().filter(Portal::archived).isPresent();
        return bare || ended
                ? List.of()
                : pieces.stream().flatMap(piece -> piece.at(this).stream()).toList();
    }

    public Language language() {
        return place.language();
    }

    /** Short for {@code place().say(…)}. */
    public String say(String key, Object... namesAndValues) {
        return place.say(key, namesAndValues);
    }

    /** Short for {@code place().href(…)}. */
    public String href(String inside) {
        return place.href(inside);
    }

    /** The languages of the screens here, for the menu. */
    public List<Language> languages() {
        return place.portalIfAny().map(Portal::languages).orElse(Language.OF_SCREENS);
    }

    /** The same chrome, in this rubric. */
    public Chrome in(Rubric where) {
        return new Chrome(place, title, home, bare, where, baseline, portals, pieces, standing);
    }

    /** The same chrome with other words under the name. */
    public Chrome saying(String words) {
        return new Chrome(place, title, home, bare, rubric, words, portals, pieces, standing);
    }

    /** The same chrome for a page that stands elsewhere, for its language menu. */
    public Chrome standingAt(Place where, String inside) {
        Standing there = new Standing(where, inside);
        return new Chrome(place, title, home, bare, rubric, baseline, portals, pieces, there);
    }

    /** This same page in another language. */
    public String sameIn(Language other) {
        return standing == null ? place.in(other) : standing.place().in(other, standing.inside());
    }
}
