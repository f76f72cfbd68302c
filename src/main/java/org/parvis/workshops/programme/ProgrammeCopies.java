package org.parvis.workshops.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The same programme again: all its seasons and groups with all their rules; nobody is enrolled.
 */
@Component
public final class ProgrammeCopies {
    private final Programmes programmes;
    private final ProgrammeStore store;
    private final GroupStore groups;
    private final SiteStore sites;
    private final TransactionOperations tx;
    private final Clock clock;

    ProgrammeCopies(
            Programmes programmes,
            ProgrammeStore store,
            GroupStore groups,
            SiteStore sites,
            TransactionOperations tx,
            Clock clock) {
        this.programmes = programmes;
        this.store = store;
        this.groups = groups;
        this.sites = sites;
        this.tx = tx;
        this.clock = clock;
    }

    /** What it takes to hold this programme again. */
    public ProgrammeModel model(PortalId portal, UUID id) {
        Programme programme = programmes.programme(portal, id);
        Map<UUID, String> places =
                programmes.sites(portal).stream().collect(Collectors.toMap(Site::id, Site::name));
        Map<UUID, List<Group>> seasons = new LinkedHashMap<>();
        programmes
                .groups(portal, id)
                .forEach(group ->
                        seasons.computeIfAbsent(group.season(), one -> new ArrayList<>())
                                .add(group));
        return new ProgrammeModel(
                programme.title(),
                programme.purpose(),
                programme.funders(),
                programme.zone(),
                days(programme.starts(), programme.ends()),
                programme.plannedPeople(),
                programme.plannedHours(),
                seasons.values().stream()
                        .map(season -> season(portal, programme, season, places))
                        .toList());
    }

    private ProgrammeModel.SeasonModel season(
            PortalId portal, Programme programme, List<Group> season, Map<UUID, String> places) {
        Group first = season.getFirst();
        return new ProgrammeModel.SeasonModel(
                days(programme.starts(), first.starts()),
                days(programme.starts(), first.ends()),
                season.stream().map(group -> group(portal, group, places)).toList());
    }

    private ProgrammeModel.GroupModel group(
            PortalId portal, Group group, Map<UUID, String> places) {
        return new ProgrammeModel.GroupModel(
                group.title(),
                group.siteName(),
                group.staff(),
                group.capacity(),
                programmes.rules(portal, group.id()).stream()
                        .map(rule ->
                                new ProgrammeModel.RuleModel(
                                        rule, places.getOrDefault(rule.site(), "")))
                        .toList());
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** Makes the programme, its groups and all their sessions, from this day on. */
    public UUID make(
            PortalId portal, ProgrammeModel model, String title, LocalDate starts, String by) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    Programme programme =
                            new Programme(
                                    Uuid7.next(clock),
                                    title,
                                    model.purpose(),
                                    model.funders(),
                                    starts,
                                    starts.plusDays(model.days()),
                                    model.zone(),
                                    model.plannedPeople(),
                                    model.plannedHours());
                    store.insert(portal, programme, clock.instant(), by);
                    for (ProgrammeModel.SeasonModel season : model.seasons()) {
                        UUID id = Uuid7.next(clock);
                        store.addSeason(
                                portal,
                                id,
                                programme.id(),
                                starts.plusDays(season.from()),
                                starts.plusDays(season.to()));
                        season.groups().forEach(group -> make(portal, programme, id, group));
                    }
                    return programme.id();
                }));
    }

    private void make(
            PortalId portal, Programme programme, UUID season, ProgrammeModel.GroupModel model) {
        UUID id = Uuid7.next(clock);
        groups.insert(
                portal,
                new Group(
                        id,
                        season,
                        model.title(),
                        sites.called(portal, model.site()),
                        model.site(),
                        model.staff(),
                        model.capacity(),
                        false,
                        programme.id(),
                        programme.title(),
                        programme.zone(),
                        programme.starts(),
                        programme.ends()));
        Group group = programmes.group(portal, id);
        model.rules()
                .forEach(one ->
                        programmes.addRule(portal, group, new NewRule(one.rule(), one.site())));
    }
}
