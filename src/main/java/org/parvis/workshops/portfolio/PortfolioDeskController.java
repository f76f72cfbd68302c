package org.parvis.workshops.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.PersonId;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.key.SecretKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The portfolio as the team sees it: words to add, the private address to hand over. */
@Controller
final class PortfolioDeskController {
    private static final int LONGEST = 2000;

    private final PortfolioStore store;
    private final LearntStore learnt;
    private final Portfolios portfolios;
    private final Studios studios;

    PortfolioDeskController(
            PortfolioStore store, LearntStore learnt, Portfolios portfolios, Studios studios) {
        this.store = store;
        this.learnt = learnt;
        this.portfolios = portfolios;
        this.studios = studios;
    }

    static String path(PersonId person) {
        return "/redaction/personnes/" + person + "/carnet";
    }

    @GetMapping("/{portal}/redaction/personnes/{id}/carnet")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        return page(new PersonId(id), Typed.nothing(), null, place, visitor);
    }

    /** Words for somebody. */
    @PostMapping("/{portal}/redaction/personnes/{id}/carnet/mots")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer praise(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        PersonId person = new PersonId(id);
        Contents known = portfolios.of(place, person);
        Typed typed = Typed.of(request);
        String words =
                typed.text(
                        "mots",
                        LONGEST,
                        place.say("workshops.portfolio.words.error", "name", known.name()),
                        place.say("workshops.error.long"));
        if (!typed.isRight()) {
            return Answer.again(page(person, typed, null, place, visitor));
        }
        learnt.addPraise(place.portalId(), null, person, words, visitor.required().name());
        return Answer.see(place.href(path(person)));
    }

    /**
     * The address is shown once: it is for the person to keep. Made again, the one before closes.
     */
    @PostMapping("/{portal}/redaction/personnes/{id}/carnet/lien")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer link(@PathVariable UUID id, Place place, Visitor visitor, HttpServletResponse response) {
        PersonId person = new PersonId(id);
        portfolios.of(place, person);
        SecretKey key = SecretKey.fresh();
        store.open(place.portalId(), person, key, visitor.required().name());
        SecretKey.keepPrivate(response);
        String address = place.absolute(PortfolioController.PATH + key.value());
        return Answer.page(page(person, Typed.nothing(), address, place, visitor));
    }

    private PortfolioDeskPage page(
            PersonId person, Typed typed, @Nullable String address, Place place, Visitor visitor) {
        Contents contents = portfolios.of(place, person);
        boolean opened = store.ofPerson(place.portalId(), person).isPresent();
        return new PortfolioDeskPage(
                studios.page(place, visitor, place.say("workshops.portfolio.title")),
                place.href(path(person)),
                place.href("/redaction/personnes/" + person),
                contents,
                typed,
                opened,
                address,
                address == null ? null : QrCode.of(address));
    }
}
