package org.parvis.credits.pieces;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Form;
import org.parvis.portal.Place;

/**
 * The people seen in a story with their states and what may be done, for the template {@code
 * credits/appearances}. It holds forms: never put it inside another one.
 *
 * @param base where its forms are sent, such as {@code
 *     /grand-palier/redaction/recits/0190…/personnes}
 * @param back where one goes after that
 * @param declaration who declared that nobody can be recognised, in words, or nothing
 * @param held whether somebody for whom it was taken offline still waits for an answer
 * @param mayKeep whether the visitor may write down refusals
 * @param add the form for one more person
 * @param reasons why one guardian may be enough: codes
 */
public record AppearanceList(
        Place place,
        String base,
        String back,
        List<Person> people,
        @Nullable String declaration,
        boolean held,
        boolean mayKeep,
        Form add,
        List<String> reasons) {

    /**
     * One person.
     *
     * @param about age, moments, what was said: one line
     * @param toAsk those who have not answered, nobody when somebody said no
     * @param voices all those who must agree
     */
    public record Person(
            AppearanceId id,
            String name,
            String about,
            Chip chip,
            List<Voice> toAsk,
            List<Voice> voices) {}

    public String say(String key, Object... namesAndValues) {
        return place.say(key, namesAndValues);
    }
}
