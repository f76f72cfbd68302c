package org.parvis.credits.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.Consents;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers to print; and from a paper that was signed, by its number or photograph, back here. */
@Controller
final class PaperSheetController {
    private static final String GROUP = "groupe";

    private final PaperSheets sheets;
    private final Papers papers;
    private final PaperStore store;
    private final Consents consents;
    private final Subjects subjects;
    private final Chromes chromes;

    PaperSheetController(
            PaperSheets sheets,
            Papers papers,
            PaperStore store,
            Consents consents,
            Subjects subjects,
            Chromes chromes) {
        this.sheets = sheets;
        this.papers = papers;
        this.store = store;
        this.consents = consents;
        this.subjects = subjects;
        this.chromes = chromes;
    }

    /**
     * What is asked for of the printer.
     *
     * @param person the only one whose sheet it is, or empty for all
     * @param together whether grown people share one sheet
     * @param also the language beside French, or nothing
     */
    private record Wish(String person, boolean together, @Nullable Language also) {
        String href(String path, boolean shared, String language) {
            return path
                    + (shared ? "?feuille=" + GROUP : "?feuille=seules")
                    + (person.isEmpty() ? "" : "&personne=" + person)
                    + (language.isEmpty() ? "" : "&langue=" + language);
        }

        String language() {
            return also == null ? "" : also.tag();
        }
    }

    @GetMapping("/{portal}/redaction/recits/{story}/personnes/papier")
    @Allowed(Action.CONTRIBUTE)
    Page print(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @RequestParam(defaultValue = "") String personne,
            @RequestParam(defaultValue = GROUP) String feuille,
            @RequestParam(defaultValue = "") String langue) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        Wish wish =
                new Wish(
                        personne,
                        feuille.equals(GROUP) && personne.isEmpty(),
                        Language.ofScreen(langue)
                                .filter(one -> !one.equals(Language.FRENCH))
                                .orElse(null));
        List<Appearance> people = consents.ofSubject(place.portalId(), subject);
        return page(place, visitor, subject, asked(people, personne), wish);
    }

    /** Those of the wish; when everybody has answered already, everybody. */
    private List<Appearance> asked(List<Appearance> people, String person) {
        if (person.isEmpty()) {
            List<Appearance> waiting = sheets.waiting(people);
            return waiting.isEmpty() ? people : waiting;
        }
        List<Appearance> one =
                people.stream().filter(seen -> seen.id().toString().equals(person)).toList();
        if (one.isEmpty()) {
            throw new NotHere();
        }
        return one;
    }

    private PaperSheetPage page(
            Place place, Visitor visitor, SubjectRef subject, List<Appearance> people, Wish wish) {
        List<Appearance> grown = sheets.grown(people);
        boolean shared = wish.together() && !grown.isEmpty();
        String path = CreditPieces.peoplePath(place, subject);
        String title = subjects.name(place.portalId(), subject).map(SubjectName::title).orElse("");
        return new PaperSheetPage(
                chromes.bare(place, place.say("credits.paper.title")),
                path,
                title.isEmpty() ? place.say("credits.untitled") : title,
                languages(place, path + "/papier", wish),
                wish.person().isEmpty() && !grown.isEmpty()
                        ? kinds(place, path + "/papier", wish)
                        : List.of(),
                shared ? sheets.together(place, subject, grown, wish.also()) : null,
                sheets.alone(people, shared).stream()
                        .map(one -> sheets.sheet(place, one, wish.also()))
                        .toList(),
                visitor.may(Action.KEEP_CONSENTS) ? path + "/signes" : null);
    }

    private static List<PaperSheetPage.Choice> kinds(Place place, String path, Wish wish) {
        return List.of(
                new PaperSheetPage.Choice(
                        place.say("credits.paper.kind-together"),
                        wish.href(path, true, wish.language()),
                        wish.together()),
                new PaperSheetPage.Choice(
                        place.say("credits.paper.kind-alone"),
                        wish.href(path, false, wish.language()),
                        !wish.together()));
    }

    private static List<PaperSheetPage.Choice> languages(Place place, String path, Wish wish) {
        return Language.OF_SCREENS.stream()
                .map(language -> {
                    boolean french = language.equals(Language.FRENCH);
                    String tag = french ? "" : language.tag();
                    return new PaperSheetPage.Choice(
                            place.say(
                                    french
                                            ? "credits.paper.french-only"
                                            : "credits.paper.french-and",
                                    "language",
                                    place.say("portal.language." + language.tag())),
                            wish.href(path, wish.together(), tag),
                            tag.equals(wish.language()));
                })
                .toList();
    }

    /** From the number printed on a paper to the page where it is typed in. */
    @GetMapping("/{portal}/redaction/accords/papiers")
    @Allowed(Action.KEEP_CONSENTS)
    Answer numbered(Place place, Visitor visitor, @RequestParam(defaultValue = "") String numero) {
        String number = numero.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        Optional<PaperStore.Numbered> found =
                number.length() == 8 ? store.numbered(place.portalId(), number) : Optional.empty();
        return Answer.see(
                found.map(
                                one -> {
                                    SubjectRef subject =
                                            subjects.editable(
                                                    place.portalId(),
                                                    visitor,
                                                    one.subject().id().toString());
                                    boolean own = one.person().toString().endsWith(number);
                                    return CreditPieces.peoplePath(place, subject)
                                            + (own
                                                    ? "/signes?personne=" + one.person()
                                                    : "/signes?feuille=" + GROUP);
                                })
                        .orElse(place.href("/redaction/accords") + "?numero=inconnu"));
    }

    /** The photograph of a signed paper: for who keeps the register, and nobody else. */
    @GetMapping("/{portal}/redaction/accords/papiers/{paper}")
    @Allowed(Action.KEEP_CONSENTS)
    ResponseEntity<Resource> photo(Place place, @PathVariable String paper) {
        Papers.Photo photo = papers.photo(place.portalId(), paper);
        return ResponseEntity.ok()
                .header("Content-Type", photo.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "private, no-store")
                .body(photo.content());
    }
}
