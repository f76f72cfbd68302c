package org.parvis.workshops.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.PersonSessions;
import org.parvis.workshops.programme.Programmes;
import org.parvis.workshops.programme.Session;
import org.parvis.workshops.programme.SessionStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Calendars of sessions, for telephones; each has a private address that can be changed. */
@Controller
final class CalendarController {
    private static final String PATH = "/redaction/ateliers/calendriers";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 18;
    private static final Duration KEPT = Duration.ofDays(400);

    private final FeedStore feeds;
    private final SessionStore sessions;
    private final Programmes programmes;
    private final ObjectProvider<PersonSessions> participants;
    private final Studios studios;
    private final Clock clock;

    CalendarController(
            FeedStore feeds,
            SessionStore sessions,
            Programmes programmes,
            ObjectProvider<PersonSessions> participants,
            Studios studios,
            Clock clock) {
        this.feeds = feeds;
        this.sessions = sessions;
        this.programmes = programmes;
        this.participants = participants;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}" + PATH)
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(Place place, Visitor visitor) {
        Map<String, FeedStore.Feed> known =
                feeds.all(place.portalId()).stream()
                        .collect(
                                Collectors.toMap(
                                        feed -> feed.kind() + feed.target(), feed -> feed));
        List<Group> groups = new ArrayList<>();
        programmes.all(place.portalId()).stream()
                .limit(20)
                .forEach(one -> groups.addAll(programmes.groups(place.portalId(), one.id())));
        return new CalendarsPage(
                studios.page(place, visitor, place.say("workshops.calendars.title")),
                programmes.sites(place.portalId()).stream()
                        .map(site ->
                                line(
                                        FeedStore.Kind.SITE,
                                        site.id().toString(),
                                        site.name(),
                                        known,
                                        place))
                        .toList(),
                groups.stream()
                        .flatMap(group -> group.staff().stream())
                        .distinct()
                        .sorted()
                        .map(name -> line(FeedStore.Kind.STAFF, name, name, known, place))
                        .toList(),
                groups.stream()
                        .map(group ->
                                line(
                                        FeedStore.Kind.GROUP,
                                        group.id().toString(),
                                        label(group),
                                        known,
                                        place))
                        .toList());
    }

    private static String label(Group group) {
        return group.title() + ", " + group.starts().getYear() + "–" + group.ends().getYear();
    }

    private static CalendarsPage.Line line(
            FeedStore.Kind kind,
            String target,
            String label,
            Map<String, FeedStore.Feed> known,
            Place place) {
        FeedStore.Feed feed = known.get(kind + target);
        return new CalendarsPage.Line(
                kind.name(),
                target,
                label,
                feed == null ? "" : place.absolute("/ateliers/agenda/" + feed.key() + ".ics"));
    }

    /** Makes the address of a calendar; made again, the one before is closed. */
    @PostMapping("/{portal}" + PATH)
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer open(Place place, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        FeedStore.Kind kind = typed.one("genre", FeedStore.Kind.class);
        String target = typed.value("cible");
        if (kind == null || !exists(kind, target, place)) {
            throw new NotHere();
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        feeds.open(
                place.portalId(), new FeedStore.Feed(HexFormat.of().formatHex(key), kind, target));
        return Answer.see(
                kind == FeedStore.Kind.PERSON
                        ? place.href("/redaction/personnes/" + target)
                        : place.href(PATH));
    }

    private boolean exists(FeedStore.Kind kind, String target, Place place) {
        if (kind == FeedStore.Kind.STAFF) {
            return !target.isBlank() && target.length() <= 80;
        }
        if (!target.matches("[0-9a-f-]{36}")) {
            return false;
        }
        UUID id = UUID.fromString(target);
        return switch (kind) {
            case GROUP -> programmes.group(place.portalId(), id) != null;
            case SITE ->
                    programmes.sites(place.portalId()).stream()
                            .anyMatch(site -> site.id().equals(id));
            case PERSON ->
                    participants.stream().anyMatch(rolls -> rolls.knows(place.portalId(), id));
            case STAFF -> true;
        };
    }

    @GetMapping("/{portal}/ateliers/agenda/{key:[0-9a-f]+}.ics")
    @Allowed(Action.FOLLOW_CALENDAR)
    ResponseEntity<byte[]> calendar(@PathVariable String key, Place place) {
        FeedStore.Feed feed = feeds.byKey(place.portalId(), key).orElseThrow(NotHere::new);
        List<Session> found = sessions(feed, place);
        String name = place.say("workshops.calendars.name", "portal", place.portal().name());
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"ateliers.ics\"")
                .header("Cache-Control", "private, no-cache")
                .body(CalendarFile.write(name, found, place).getBytes(StandardCharsets.UTF_8));
    }

    private List<Session> sessions(FeedStore.Feed feed, Place place) {
        Instant from = clock.instant().minus(KEPT);
        return switch (feed.kind()) {
            case GROUP ->
                    sessions.ofGroups(
                            place.portalId(), List.of(UUID.fromString(feed.target())), from);
            case SITE -> sessions.ofSite(place.portalId(), UUID.fromString(feed.target()), from);
            case STAFF -> sessions.ofStaff(place.portalId(), feed.target(), from);
            case PERSON -> {
                UUID person = UUID.fromString(feed.target());
                List<UUID> groups =
                        participants.stream()
                                .flatMap(rolls -> rolls.groups(place.portalId(), person).stream())
                                .toList();
                yield sessions.ofGroups(place.portalId(), groups, from);
            }
        };
    }
}
