package org.parvis.identity.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.identity.AuditFilter;
import org.parvis.identity.AuditRow;
import org.parvis.identity.AuditStore;
import org.parvis.identity.Studio;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who did what, on a portal or on the whole network. */
@Controller
final class JournalController {
    private static final int LINES = 50;
    private static final List<String> KINDS =
            List.of("identity", "network", "newsroom", "credits", "catalogue", "media");

    private final AuditStore rows;
    private final Studios studios;
    private final Portals portals;

    JournalController(AuditStore rows, Studios studios, Portals portals) {
        this.rows = rows;
        this.studios = studios;
        this.portals = portals;
    }

    @GetMapping("/{portal}/redaction/journal")
    @Allowed(Action.READ_AUDIT)
    Page show(
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String apres,
            Place place,
            Visitor visitor) {
        AuditFilter filter = AuditFilter.of(quoi, qui, apres);
        Studio studio = studios.page(place, visitor, place.say("identity.journal.title"));
        Map<String, String> people = new LinkedHashMap<>();
        rows.people(place.portalId()).forEach((id, name) -> people.put(id.toString(), name));
        return page(
                studio,
                rows.page(place.portalId(), filter, LINES + 1),
                filter,
                people,
                "/redaction/journal");
    }

    @GetMapping("/reseau/journal")
    @Allowed(Action.READ_NETWORK_DESK)
    Page network(
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String apres,
            Place place,
            Visitor visitor) {
        AuditFilter filter = AuditFilter.of(quoi, qui, apres);
        return page(
                studios.page(place, visitor, place.say("identity.journal.network")),
                rows.everywhere(filter, LINES + 1),
                filter,
                Map.of(),
                "/reseau/journal");
    }

    private JournalPage page(
            Studio studio,
            List<AuditRow> found,
            AuditFilter filter,
            Map<String, String> people,
            String path) {
        List<AuditRow> shown = found.subList(0, Math.min(LINES, found.size()));
        Place place = studio.place();
        String next = "";
        if (found.size() > LINES) {
            AuditRow last = shown.getLast();
            String cursor = new Cursor(last.at(), last.id()).text();
            next = place.href(path + "?apres=" + cursor + filter.query());
        }
        AccountId who = filter.who();
        return new JournalPage(
                studio,
                shown.stream().map(row -> line(place, row, place.portalIfAny().isEmpty())).toList(),
                kinds(place),
                people,
                filter.module(),
                who == null ? "" : who.toString(),
                next);
    }

    private static Map<String, String> kinds(Place place) {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, place.words().say("identity.journal.kind." + kind)));
        return kinds;
    }

    private JournalPage.Line line(Place place, AuditRow row, boolean everywhere) {
        String nobody =
                row.account() == null ? "identity.journal.somebody" : "identity.journal.gone";
        return new JournalPage.Line(
                place.formats().dateAndTime(row.at()),
                row.at().toString(),
                row.accountName().isEmpty() ? place.words().say(nobody) : row.accountName(),
                what(place, row),
                everywhere ? where(row.portal()) : "");
    }

    private String where(@Nullable PortalId portal) {
        Optional<Portal> found =
                portals.evenArchived().stream()
                        .filter(one -> Objects.equals(one.id(), portal))
                        .findFirst();
        return found.map(Portal::name).orElse("Parvis");
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
