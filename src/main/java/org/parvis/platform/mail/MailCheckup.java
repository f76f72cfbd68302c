package org.parvis.platform.mail;

import java.util.List;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether letters leave. */
@Component
@Order(60)
final class MailCheckup implements Checkup {
    private final LetterStore letters;
    private final MailSettings settings;

    MailCheckup(LetterStore letters, MailSettings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        String about = words.say("platform.state.mail");
        if (settings.host() == null) {
            return List.of(
                    Finding.poor(
                            about,
                            words.say("platform.state.mail.none"),
                            words.say("platform.state.mail.none.remedy")));
        }
        LetterStore.Post post = letters.post();
        if (post.refused() > 0) {
            String state =
                    words.say(
                            "platform.state.mail.refused",
                            "count",
                            post.refused(),
                            "said",
                            post.lastRefusal());
            String remedy = words.say("platform.state.mail.refused.remedy");
            return List.of(
                    post.goesOn()
                            ? Finding.poor(about, state, remedy)
                            : Finding.bad(about, state, remedy));
        }
        String state =
                post.lastSent() == null
                        ? words.say("platform.state.mail.untried", "host", settings.host())
                        : words.say(
                                "platform.state.mail.works",
                                "host",
                                settings.host(),
                                "when",
                                formats.dateAndTime(post.lastSent()));
        return List.of(Finding.good(about, state));
    }
}
