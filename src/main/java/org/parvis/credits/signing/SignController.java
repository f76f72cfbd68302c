package org.parvis.credits.signing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.credits.Appearance;
import org.parvis.credits.Consents;
import org.parvis.credits.Means;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Signature;
import org.parvis.credits.Wording;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.ScopeReader;
import org.parvis.kernel.Action;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a private link. Looking at it does nothing: mail programs open links too. */
@Controller
final class SignController {
    private final Links links;
    private final Consents consents;
    private final Signing signing;
    private final ScopeReader scopes;
    private final Chromes chromes;

    SignController(
            Links links, Consents consents, Signing signing, ScopeReader scopes, Chromes chromes) {
        this.scopes = scopes;
        this.links = links;
        this.consents = consents;
        this.signing = signing;
        this.chromes = chromes;
    }

    private record Opened(Link link, Appearance person) {}

    @GetMapping("/{portal}/accords/{token}")
    @Allowed(Action.SIGN_CONSENT)
    Answer show(
            Place place,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String avis) {
        Opened opened = open(place, token, response);
        Form form =
                opened.person()
                        .answer(opened.link().voice())
                        .map(ScopeReader::write)
                        .orElse(Form.empty());
        return Answer.page(page(place, token, opened, form, avis.equals("changer")));
    }

    @PostMapping("/{portal}/accords/{token}")
    @Allowed(Action.SIGN_CONSENT)
    Answer sign(
            Place place,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent) {
        PublicForm.check(request);
        Opened opened = open(place, token, response);
        Form form = Form.of(sent);
        Optional<NewSignature> answer = signing.read(place, form, opened.link(), opened.person());
        if (answer.isEmpty()) {
            return Answer.again(page(place, token, opened, form, true));
        }
        signing.keep(place.portalId(), opened.person(), answer.get());
        return Answer.see(place.href("/accords/" + token));
    }

    private Opened open(Place place, String token, HttpServletResponse response) {
        // the address is a secret: nobody keeps the page, nobody learns where one came from
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        Link link = links.find(place.portalId(), token).orElseThrow(NotHere::new);
        Appearance person =
                consents.find(place.portalId(), link.appearance()).orElseThrow(NotHere::new);
        if (!links.isOpen(link, person)) {
            throw new Refused(410, "credits.link-ended");
        }
        return new Opened(link, person);
    }

    private SignPage page(Place place, String token, Opened opened, Form form, boolean again) {
        Link link = opened.link();
        Appearance person = opened.person();
        Optional<Signature> answer = person.answer(link.voice());
        Wording wording = signing.wording(place, person, link.voice());
        String address = place.absolute("/accords/" + token);
        return new SignPage(
                chromes.bare(place, place.say("credits.sign.title")),
                place.href("/accords/" + token),
                link.voice(),
                person.name(),
                SignPage.Line.of(wording.text()),
                wording.hash(),
                form,
                signing.workshop(place, person).orElse(""),
                scopes.years(),
                answer.map(Signature::decision).orElse(null),
                answer.map(given -> said(given, place)).orElse(""),
                answer.isEmpty() || again,
                link.means() == Means.SCREEN ? link.returnPath() : null,
                address,
                QrCode.of(address));
    }

    private static String said(Signature given, Place place) {
        String said =
                place.say(
                        "credits.sign.said-"
                                + given.decision().name().toLowerCase(java.util.Locale.ROOT),
                        "date",
                        place.formats().dateAndTime(given.signedAt()));
        return (said + " " + ScopeReader.say(place, given)).strip();
    }
}
