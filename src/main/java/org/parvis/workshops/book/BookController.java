package org.parvis.workshops.book;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The facilitator's book. */
@Controller
final class BookController {
    static final String PATH = "/redaction/ateliers/cahier";
    private static final int LONGEST = 8000;
    private static final int LONGEST_WHO = 160;

    private final BookStore store;
    private final Studios studios;
    private final Clock clock;

    BookController(BookStore store, Studios studios, Clock clock) {
        this.store = store;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/cahier")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor) {
        return page(Typed.filled(Map.of("jour", today().toString())), place, visitor);
    }

    /** A day of the journal, or somebody who was contacted. */
    @PostMapping("/{portal}/redaction/ateliers/cahier")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer add(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        BookStore.Kind kind =
                Optional.ofNullable(typed.one("genre", BookStore.Kind.class))
                        .orElse(BookStore.Kind.JOURNAL);
        String tooLong = place.say("workshops.error.long");
        boolean contact = kind == BookStore.Kind.CONTACT;
        LocalDate day = Dates.read(typed, "jour", today(), place);
        String who =
                typed.text(
                        "qui",
                        LONGEST_WHO,
                        contact ? place.say("workshops.book.error.who") : null,
                        tooLong);
        String words =
                typed.text("mots", LONGEST, place.say("workshops.book.error.words"), tooLong);
        LocalDate next =
                typed.value("suite").isEmpty() ? null : Dates.read(typed, "suite", today(), place);
        if (!typed.isRight() || day == null) {
            return Answer.again(page(typed, place, visitor));
        }
        store.add(place.portalId(), kind, day, who, words, next, visitor.required().name());
        return Answer.see(place.href(PATH));
    }

    /** What was to be taken up again is done. */
    @PostMapping("/{portal}/redaction/ateliers/cahier/{id}/fait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer done(@PathVariable UUID id, Place place) {
        return seen(store.done(place.portalId(), id), place);
    }

    @PostMapping("/{portal}/redaction/ateliers/cahier/{id}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer drop(@PathVariable UUID id, Place place) {
        return seen(store.drop(place.portalId(), id), place);
    }

    private static Answer seen(boolean here, Place place) {
        if (!here) {
            throw new NotHere();
        }
        return Answer.see(place.href(PATH));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private BookPage page(Typed typed, Place place, Visitor visitor) {
        return new BookPage(
                studios.page(place, visitor, place.say("workshops.book.title")),
                place.href(PATH),
                typed,
                store.notes(place.portalId()).stream().map(one -> note(one, place)).toList(),
                lines(store.toDo(place.portalId()), place),
                lines(store.latest(place.portalId(), BookStore.Kind.CONTACT), place),
                lines(store.latest(place.portalId(), BookStore.Kind.JOURNAL), place));
    }

    private static BookPage.Note note(BookStore.Note note, Place place) {
        return new BookPage.Note(
                note.group() + ", " + place.formats().date(note.starts()),
                place.href("/redaction/ateliers/seances/" + note.session()),
                note.note(),
                note.next());
    }

    private List<BookPage.Line> lines(List<BookStore.Entry> entries, Place place) {
        LocalDate today = today();
        return entries.stream()
                .map(one ->
                        new BookPage.Line(
                                one.id().toString(),
                                one.who(),
                                day(one.day(), place) + ", " + one.by(),
                                one.words(),
                                day(one.next(), place),
                                one.next() != null && one.next().isBefore(today)))
                .toList();
    }

    private String day(@Nullable LocalDate day, Place place) {
        return day == null ? "" : Dates.day(day, place, clock.getZone());
    }
}
