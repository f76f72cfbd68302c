package org.parvis.workshops.production;

import java.util.List;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.workshops.programme.Session;

/**
 * The call sheet of a day: who is expected when, where, to do what. Telephones of guardians are on
 * it for those who are minors: it is for the team.
 */
public record CallSheetPage(
        Chrome chrome,
        Production production,
        Session session,
        String when,
        String action,
        String back,
        List<DaySequences.Sequence> sequences,
        List<String> lent,
        String note,
        List<Line> people)
        implements Page {
    /** One person, their post, and when they are expected. */
    public record Line(String id, String name, String post, String at, String reach) {}

    /** Those shot that day. */
    public List<DaySequences.Sequence> today() {
        return sequences.stream().filter(DaySequences.Sequence::chosen).toList();
    }

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
