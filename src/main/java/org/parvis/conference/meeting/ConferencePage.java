package org.parvis.conference.meeting;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.Choice;
import org.parvis.conference.Conference;
import org.parvis.conference.IdeaState;
import org.parvis.conference.IdeaView;
import org.parvis.conference.Tally;
import org.parvis.planning.Option;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chrome;

/**
 * The shared screen of a conference.
 *
 * @param topic and turn for live events
 * @param address where telephones go, without {@code http://}
 * @param idea on the screen, or nothing before the first and after the last
 * @param number of the idea on the agenda, from 1
 * @param others with which it may be joined
 */
public record ConferencePage(
        Chrome chrome,
        Conference conference,
        String action,
        String topic,
        String turn,
        String address,
        QrCode square,
        @Nullable IdeaView idea,
        int number,
        List<Line> agenda,
        Tally tally,
        int present,
        List<Option> kinds,
        List<Option> members,
        List<Option> others,
        String due,
        String other,
        String storyHref,
        Typed typed)
        implements Page {
    /** An idea of the agenda. */
    public record Line(String id, String headline, IdeaState state, boolean current) {}

    /** What to vote on. */
    public List<Choice> choices() {
        return List.of(Choice.values());
    }

    public IdeaView shown() {
        return Objects.requireNonNull(idea);
    }

    public long waiting() {
        return agenda.stream().filter(line -> line.state() == IdeaState.WAITING).count();
    }

    /** What stands in the title: what was typed, else the headline of what was said. */
    public String title() {
        if (typed.has("titre") || idea == null) {
            return typed.value("titre");
        }
        return idea.idea().headline().replace("…", "");
    }

    /** Whether this decision is being typed. */
    public boolean opened(String decision) {
        return typed.value("decision").equals(decision);
    }

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
