package org.parvis.outreach;

import java.util.List;
import org.parvis.catalogue.EntryCard;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/**
 * A letter about what is new.
 *
 * @param what what was subscribed to, in words
 * @param others how many more there are than stand here
 * @param home whole address of the portal
 * @param settings whole address where the subscription is changed or ended
 */
public record DigestPage(
        Place place, String what, List<Story> stories, int others, String home, String settings)
        implements Page {

    /** One story, and the whole address where it is read. */
    public record Story(EntryCard card, String url) {}

    /** The same in plain words. */
    String text() {
        StringBuilder text = new StringBuilder(1000);
        for (Story story : stories) {
            EntryCard card = story.card();
            text.append(card.title()).append('\n');
            text.append(card.kind()).append(card.by().isEmpty() ? "" : " · " + card.by());
            text.append('\n');
            if (!card.entry().standfirst().isEmpty()) {
                text.append(card.entry().standfirst()).append('\n');
            }
            text.append(story.url()).append("\n\n");
        }
        if (others > 0) {
            text.append(place.say("outreach.mail.digest.others", "count", others))
                    .append(' ')
                    .append(home)
                    .append("\n\n");
        }
        return text.append("-- \n")
                .append(place.say("outreach.mail.digest.why", "what", what))
                .append('\n')
                .append(place.say("outreach.mail.digest.leave"))
                .append(' ')
                .append(settings)
                .append('\n')
                .toString();
    }
}
