package org.parvis.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who did what on a portal. */
@Controller
final class JournalController {
    private static final int LINES = 50;

    private final AuditStore rows;
    private final Studios studios;

    JournalController(AuditStore rows, Studios studios) {
        this.rows = rows;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/journal")
    @Allowed(Action.READ_AUDIT)
    Page show(@RequestParam(defaultValue = "") String apres, Place place, Visitor visitor) {
        List<AuditRow> found =
                Cursor.parse(apres)
                        .map(cursor -> rows.after(place.portalId(), cursor, LINES + 1))
                        .orElseGet(() -> rows.latest(place.portalId(), LINES + 1));
        List<AuditRow> shown = found.subList(0, Math.min(LINES, found.size()));
        String next = "";
        if (found.size() > LINES) {
            AuditRow last = shown.getLast();
            next =
                    place.href(
                            "/redaction/journal?apres=" + new Cursor(last.at(), last.id()).text());
        }
        return new JournalPage(
                studios.page(place, visitor, place.say("identity.journal.title")),
                shown.stream().map(row -> line(place, row)).toList(),
                next);
    }

    private static JournalPage.Line line(Place place, AuditRow row) {
        String who =
                row.accountName().isEmpty()
                        ? place.say("identity.journal.somebody")
                        : row.accountName();
        return new JournalPage.Line(
                place.formats().dateAndTime(row.at()), row.at().toString(), who, what(place, row));
    }

    /** Words of the module that did it; a role is kept by its word and said in this language. */
    private static String what(Place place, AuditRow row) {
        List<Object> details = new ArrayList<>();
        for (Map.Entry<String, String> detail : row.details().entrySet()) {
            boolean role = detail.getKey().equals("role");
            details.add(detail.getKey());
            details.add(role ? place.say("identity.role." + detail.getValue()) : detail.getValue());
        }
        return place.say(row.messageKey(), details.toArray());
    }
}
