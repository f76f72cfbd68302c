package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.TallyStore.Facet;
import org.parvis.catalogue.TallyStore.Tally;
import org.parvis.kernel.Language;
import org.parvis.portal.Place;

/** The questions a list may be narrowed by: only those that have two answers or more here. */
public final class Filters {
    private static final int MOST_THEMES = 12;

    private final Place place;
    private final String folder;
    private final Wish wish;
    private final List<Tally> tallies;

    public Filters(Place place, String folder, Wish wish, List<Tally> tallies) {
        this.place = place;
        this.folder = folder;
        this.wish = wish;
        this.tallies = tallies;
    }

    public List<Filter> all(boolean withTheme) {
        List<Filter> filters = new ArrayList<>();
        add(
                filters,
                Facet.KIND,
                Wish.KIND,
                "catalogue.filter.kind",
                tally -> Kinds.name(place, tally.value()));
        if (withTheme) {
            add(filters, Facet.THEME, Wish.THEME, "catalogue.filter.theme", Tally::label);
        }
        add(filters, Facet.SPAN, Wish.SPAN, "catalogue.filter.span", tally -> span(tally.value()));
        add(
                filters,
                Facet.LANGUAGE,
                Wish.LANGUAGE,
                "catalogue.filter.language",
                tally -> Kinds.language(place, new Language(tally.value())));
        return filters;
    }

    private String span(String word) {
        return place.say(
                "catalogue.span."
                        + Span.ofWord(word).orElse(Span.NONE).name().toLowerCase(Locale.ROOT));
    }

    private void add(
            List<Filter> filters,
            Facet facet,
            String question,
            String label,
            Function<Tally, String> name) {
        List<Tally> answers = merged(facet);
        if (answers.size() < 2 && wish.get(question) == null) {
            return;
        }
        List<Filter.Choice> choices = new ArrayList<>();
        choices.add(choice(question, null, place.say("catalogue.filter.all"), 0));
        answers.stream()
                .limit(MOST_THEMES)
                .forEach(answer ->
                        choices.add(
                                choice(
                                        question,
                                        answer.value(),
                                        name.apply(answer),
                                        answer.entries())));
        filters.add(new Filter(place.say(label), choices));
    }

    private Filter.Choice choice(
            String question, @Nullable String answer, String label, int count) {
        boolean current = answer == null ? wish.get(question) == null : wish.has(question, answer);
        return new Filter.Choice(
                label, place.href(folder) + wish.with(question, answer).query(), current, count);
    }

    /** The same answer in several rubrics counts once, with the sum. */
    private List<Tally> merged(Facet facet) {
        Map<String, Tally> byValue = new LinkedHashMap<>();
        tallies.stream()
                .filter(tally -> tally.facet() == facet && !tally.value().equals(Span.NONE.word()))
                .forEach(tally ->
                        byValue.merge(
                                tally.value(),
                                tally,
                                (one, other) ->
                                        new Tally(
                                                one.rubric(),
                                                facet,
                                                one.value(),
                                                one.label(),
                                                one.entries() + other.entries())));
        return byValue.values().stream()
                .sorted(
                        Comparator.comparingInt(Tally::entries)
                                .reversed()
                                .thenComparing(Tally::label))
                .toList();
    }
}
