package org.parvis.identity.desk;

import java.util.List;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the latest letters: without a mail server this is where they are read. */
@Controller
final class LettersController {
    private static final int MOST = 50;

    private final Studios studios;
    private final Mailer mailer;

    LettersController(Studios studios, Mailer mailer) {
        this.studios = studios;
        this.mailer = mailer;
    }

    @GetMapping("/reseau/lettres")
    @Allowed(Action.READ_LETTERS)
    Page show(Place place, Visitor visitor) {
        boolean connected = mailer.isConnected();
        List<LettersPage.Line> lines =
                mailer.latest(MOST).stream().map(kept -> line(place, kept, connected)).toList();
        return new LettersPage(
                studios.page(place, visitor, place.say("identity.letters.title")),
                connected,
                lines);
    }

    private static LettersPage.Line line(Place place, KeptLetter kept, boolean connected) {
        return new LettersPage.Line(
                kept.letter().to(),
                kept.letter().subject(),
                connected ? "" : kept.letter().text(),
                place.formats().date(kept.writtenAt())
                        + ", "
                        + place.formats().time(kept.writtenAt()),
                kept.writtenAt().toString(),
                connected ? state(place, kept) : "");
    }

    private static String state(Place place, KeptLetter kept) {
        if (kept.sentAt() != null) {
            return place.say("identity.letters.sent");
        }
        return kept.failure().isEmpty()
                ? place.say("identity.letters.waiting")
                : place.say("identity.letters.failed", "reason", kept.failure());
    }
}
