package org.parvis.workshops.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.NotHere;
import org.parvis.workshops.holidays.Holiday;
import org.parvis.workshops.holidays.HolidayStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Programmes, and the sessions that their rules make. */
@Component
public final class Programmes {
    private static final int SCHOOL_YEAR_BEGINS = 9;
    private static final Duration FORGIVEN = Duration.ofDays(60);

    private final ProgrammeStore programmes;
    private final GroupStore groups;
    private final RuleStore rules;
    private final SessionStore sessions;
    private final HolidayStore holidays;
    private final SiteStore sites;
    private final TransactionOperations tx;
    private final Clock clock;

    Programmes(
            ProgrammeStore programmes,
            GroupStore groups,
            RuleStore rules,
            SessionStore sessions,
            HolidayStore holidays,
            SiteStore sites,
            TransactionOperations tx,
            Clock clock) {
        this.programmes = programmes;
        this.groups = groups;
        this.rules = rules;
        this.sessions = sessions;
        this.holidays = holidays;
        this.sites = sites;
        this.tx = tx;
        this.clock = clock;
    }

    public Programme programme(PortalId portal, UUID id) {
        return programmes.find(portal, id).orElseThrow(NotHere::new);
    }

    public List<Programme> all(PortalId portal) {
        return programmes.all(portal);
    }

    public Group group(PortalId portal, UUID id) {
        return groups.find(portal, id).orElseThrow(NotHere::new);
    }

    public List<Group> groups(PortalId portal, UUID programme) {
        return groups.ofProgramme(portal, programme);
    }

    /** Groups for which anybody may put their name down. */
    public List<Group> open(PortalId portal) {
        return groups.open(portal);
    }

    public Session session(PortalId portal, UUID id) {
        return sessions.find(portal, id).orElseThrow(NotHere::new);
    }

    public List<Session> sessions(PortalId portal, UUID group) {
        return sessions.ofGroup(portal, group);
    }

    public List<Rule> rules(PortalId portal, UUID group) {
        return rules.ofGroup(portal, group);
    }

    public List<Site> sites(PortalId portal) {
        return sites.all(portal);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** What is to come, and what was today. */
    public List<Session> coming(PortalId portal, int days, int count) {
        Instant today =
                clock.instant().atZone(zone()).toLocalDate().atStartOfDay(zone()).toInstant();
        return sessions.between(portal, today, today.plus(Duration.ofDays(days)), count);
    }

    /** Sessions of the last weeks whose roll nobody has called. */
    List<Session> toRoll(PortalId portal, int count) {
        Instant now = clock.instant();
        return sessions.toRoll(portal, now.minus(FORGIVEN), now, count);
    }

    int countToRoll(PortalId portal) {
        Instant now = clock.instant();
        return sessions.countToRoll(portal, now.minus(FORGIVEN), now);
    }

    /**
     * Creates a programme with a season and a group for each school year, and all their sessions.
     */
    UUID create(PortalId portal, NewProgramme asked, String by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Programme programme = asked.programme();
                    programmes.insert(portal, programme, clock.instant(), by);
                    LocalDate from = programme.starts();
                    while (!from.isAfter(programme.ends())) {
                        LocalDate end = endOfSchoolYear(from);
                        LocalDate to = end.isAfter(programme.ends()) ? programme.ends() : end;
                        UUID season = Uuid7.next(clock);
                        programmes.addSeason(portal, season, programme.id(), from, to);
                        addGroup(portal, season, asked);
                        from = to.plusDays(1);
                    }
                    return programme.id();
                }));
    }

    private static LocalDate endOfSchoolYear(LocalDate day) {
        int year = day.getMonthValue() >= SCHOOL_YEAR_BEGINS ? day.getYear() + 1 : day.getYear();
        return LocalDate.of(year, SCHOOL_YEAR_BEGINS, 1).minusDays(1);
    }

    private void addGroup(PortalId portal, UUID season, NewProgramme asked) {
        UUID id = Uuid7.next(clock);
        Programme programme = asked.programme();
        UUID site = sites.called(portal, asked.site());
        groups.insert(
                portal,
                new Group(
                        id,
                        season,
                        programme.title(),
                        site,
                        asked.site(),
                        asked.staff(),
                        asked.capacity(),
                        false,
                        programme.id(),
                        programme.title(),
                        programme.zone(),
                        programme.starts(),
                        programme.ends()));
        Group group = group(portal, id);
        for (NewRule rule : asked.rules()) {
            addRule(portal, group, rule);
        }
    }

    /** A group meets by one more rule; its sessions are made at once. */
    void addRule(PortalId portal, Group group, NewRule asked) {
        tx.executeWithoutResult(status -> {
            UUID site = asked.site().isEmpty() ? group.site() : sites.called(portal, asked.site());
            Rule rule = asked.rule().copied(Uuid7.next(clock), site);
            rules.insert(portal, group.id(), rule);
            plan(portal, group, rule);
        });
    }

    /** A rule ends: what it planned from now on goes, what has taken place stays. */
    void removeRule(PortalId portal, Group group, UUID rule) {
        tx.executeWithoutResult(status -> {
            sessions.dropOfRule(portal, rule, clock.instant());
            if (!rules.remove(portal, group.id(), rule)) {
                throw new NotHere();
            }
        });
    }

    /** Makes the sessions that the rules of a group give and that are not there yet. */
    int plan(PortalId portal, Group group) {
        return Objects.requireNonNull(
                tx.execute(status ->
                        rules.ofGroup(portal, group.id()).stream()
                                .mapToInt(rule -> plan(portal, group, rule))
                                .sum()));
    }

    /**
     * New holidays are known: sessions in them are made, and those to come that now fall on a pause
     * go, unless somebody changed them.
     */
    void planHolidays(PortalId portal, Group group) {
        List<Holiday> known = holidays.of(portal, group.zone());
        for (Rule rule : rules.ofGroup(portal, group.id())) {
            SortedSet<LocalDate> days = Recurrence.days(rule, group.starts(), group.ends(), known);
            sessions.dropUntouched(portal, rule.id(), days, clock.instant());
            plan(portal, group, rule);
        }
    }

    private int plan(PortalId portal, Group group, Rule rule) {
        List<Holiday> known = holidays.of(portal, group.zone());
        int made = 0;
        for (LocalDate day : Recurrence.days(rule, group.starts(), group.ends(), known)) {
            SessionTime when = SessionTime.of(day, rule.starts(), rule.ends(), zone());
            boolean isNew =
                    sessions.insert(
                            portal,
                            Uuid7.next(clock),
                            group,
                            rule.id(),
                            day,
                            when,
                            rule.site(),
                            rule.activity(),
                            clock.instant());
            made += isNew ? 1 : 0;
        }
        return made;
    }

    /** One session more, outside every rule. */
    UUID addSession(
            PortalId portal,
            Group group,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            String site,
            Activity activity) {
        UUID id = Uuid7.next(clock);
        UUID where = site.isEmpty() ? group.site() : sites.called(portal, site);
        SessionTime when = SessionTime.of(day, from, to, zone());
        sessions.insert(portal, id, group, null, day, when, where, activity, clock.instant());
        return id;
    }

    /** Keeps that the roll of a session was called. */
    public void rolled(PortalId portal, UUID session, int unnamed, String by) {
        sessions.rolled(portal, session, unnamed, clock.instant(), by);
    }

    /** Running order, what is kept of the session, and what is next. */
    public void write(PortalId portal, UUID session, String order, String note, String next) {
        sessions.write(portal, session, order, note, next);
    }
}
