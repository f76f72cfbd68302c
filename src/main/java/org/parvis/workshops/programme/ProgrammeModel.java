package org.parvis.workshops.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme without its people and its year: what is needed to hold it again elsewhere.
 *
 * @param days from the first day to the last
 */
public record ProgrammeModel(
        String title,
        String purpose,
        String funders,
        String zone,
        int days,
        @Nullable Integer plannedPeople,
        @Nullable Integer plannedHours,
        List<SeasonModel> seasons) {
    public ProgrammeModel {
        seasons = List.copyOf(seasons);
    }

    /**
     * A season.
     *
     * @param from days after the first of the programme
     * @param to the last day, counted in the same way
     */
    public record SeasonModel(int from, int to, List<GroupModel> groups) {
        public SeasonModel {
            groups = List.copyOf(groups);
        }
    }

    /** A group with how it meets. */
    public record GroupModel(
            String title,
            String site,
            List<String> staff,
            @Nullable Integer capacity,
            List<RuleModel> rules) {
        public GroupModel {
            staff = List.copyOf(staff);
            rules = List.copyOf(rules);
        }
    }

    /**
     * When it meets.
     *
     * @param rule its identifiers are of no use any more
     * @param site name of the place
     */
    public record RuleModel(Rule rule, String site) {}

    /** How many groups there are. */
    public int groups() {
        return seasons.stream().mapToInt(season -> season.groups().size()).sum();
    }

    /** The same without who facilitates and where: for others. */
    public ProgrammeModel forOthers() {
        return new ProgrammeModel(
                title,
                purpose,
                "",
                zone,
                days,
                plannedPeople,
                plannedHours,
                seasons.stream()
                        .map(season ->
                                new SeasonModel(
                                        season.from(),
                                        season.to(),
                                        season.groups().stream()
                                                .map(ProgrammeModel::forOthers)
                                                .toList()))
                        .toList());
    }

    private static GroupModel forOthers(GroupModel group) {
        return new GroupModel(
                group.title(), group.site(), List.of(), group.capacity(), group.rules());
    }
}
