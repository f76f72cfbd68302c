package org.parvis.credits.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Decision;
import org.parvis.credits.NewSignature;
import org.parvis.credits.People;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Subjects;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Email;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.credits.pieces.CreditPieces;
import org.parvis.credits.signing.LinkPage;
import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for agreements, and writing down those that were refused by word of mouth. */
@Controller
@RequestMapping("/{portal}/redaction/recits/{story}/personnes/{person}")
final class AskController {
    private final Asking asking;
    private final People people;
    private final ConsentRules rules;
    private final Subjects subjects;
    private final Studios studios;
    private final Clock clock;

    AskController(
            Asking asking,
            People people,
            ConsentRules rules,
            Subjects subjects,
            Studios studios,
            Clock clock) {
        this.asking = asking;
        this.people = people;
        this.rules = rules;
        this.subjects = subjects;
        this.studios = studios;
        this.clock = clock;
    }

    /** Hands the screen over. */
    @PostMapping("/signature")
    @Allowed(Action.CONTRIBUTE)
    Answer sign(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String voix,
            @RequestParam(defaultValue = "") String retour) {
        Appearance seen = seen(place, visitor, story, person);
        String back = CreditPieces.back(place, seen.subject(), retour);
        return Answer.see(
                asking.onScreen(place, visitor.required(), seen, voice(seen, voix), back));
    }

    /** Makes a link, and mails it when there is an address. */
    @PostMapping("/lien")
    @Allowed(Action.CONTRIBUTE)
    Answer link(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> sent) {
        Appearance seen = seen(place, visitor, story, person);
        Form form = Form.of(sent);
        Voice voice = voice(seen, form.value("voix"));
        String email = form.value("adresse");
        boolean mailed = !email.isEmpty();
        if (mailed && !Email.looksRight(email)) {
            form.refuse("adresse", "credits.error.email");
        }
        boolean sends = mailed && form.isRight();
        Account account = visitor.required();
        String address = asking.byLink(place, account, seen, voice, sends ? email : null);
        LinkPage page = page(place, visitor, seen, voice, address, sends ? email : null, form);
        return form.isRight() ? Answer.page(page) : Answer.again(page);
    }

    /** Writes down a refusal or a change of mind that somebody was told. */
    @PostMapping("/refus")
    @Allowed(Action.KEEP_CONSENTS)
    Answer told(
            Place place,
            Visitor visitor,
            @PathVariable String story,
            @PathVariable String person,
            @RequestParam MultiValueMap<String, String> sent) {
        Appearance seen = seen(place, visitor, story, person);
        Form form = Form.of(sent);
        Voice voice = voice(seen, form.value("voix"));
        String words = form.optional("mots", Limits.WORDS);
        String back = CreditPieces.back(place, seen.subject(), form.value("retour"));
        Decision decision = hasAgreed(seen, voice) ? Decision.WITHDRAWN : Decision.REFUSED;
        if (form.isRight()) {
            RecordedBy by = People.by(visitor.required());
            NewSignature answer = NewSignature.told(voice, decision, seen.name(), words, by);
            people.answer(place.portalId(), visitor.required(), seen, answer);
        }
        return Answer.see(back);
    }

    private static boolean hasAgreed(Appearance seen, Voice voice) {
        return seen.answer(voice)
                .filter(answer -> answer.decision() == Decision.AGREED)
                .isPresent();
    }

    private Appearance seen(Place place, Visitor visitor, String story, String person) {
        SubjectRef subject = subjects.editable(place.portalId(), visitor, story);
        return people.require(place.portalId(), subject, person);
    }

    private static Voice voice(Appearance seen, String word) {
        Optional<Voice> asked =
                seen.voices().stream()
                        .filter(voice -> voice.word().equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst();
        return asked.orElseThrow(NotHere::new);
    }

    private LinkPage page(
            Place place,
            Visitor visitor,
            Appearance seen,
            Voice voice,
            String address,
            @Nullable String sentTo,
            Form form) {
        String base = CreditPieces.peoplePath(place, seen.subject());
        String text =
                place.say(
                        "credits.sms",
                        "story",
                        asking.title(place, seen),
                        "portal",
                        place.portal().name(),
                        "address",
                        address);
        return new LinkPage(
                studios.page(place, visitor, place.say("credits.link.title")),
                seen.name(),
                voice,
                address,
                QrCode.of(address),
                // the form that both Android and iPhones understand
                "sms:?&body=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"),
                place.formats().dayOfYear(clock.instant().plus(rules.lifeOfLink())),
                sentTo,
                base + "/" + seen.id() + "/lien",
                CreditPieces.back(place, seen.subject(), form.value("retour")),
                form);
    }
}
