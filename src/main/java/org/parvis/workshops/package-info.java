/**
 * Workshops: from the enrolment to the credits.
 *
 * <p>{@code key} makes private addresses, {@code holidays} says when nothing is held, {@code
 * programme} when and where (programmes, seasons, groups, rules, sessions), {@code calendar} puts
 * sessions in telephones, {@code roll} says who came (enrolment, roll call, sheets, figures),
 * {@code production} what is made there (board, posts, call sheets, the way to the newsroom),
 * {@code shooting} its sequences and places, {@code portfolio} what people learn, {@code book} the
 * facilitator's, {@code equipment} what is lent, {@code partner} who sends people, {@code model}
 * which programmes others may hold again, {@code paper} photographs of signed sheets. Each imports
 * only those before it. Tables: schema {@code workshops}. Hears {@code people.PersonsMerged},
 * {@code people.PersonErased}, {@code catalogue.Published} and {@code catalogue.Withdrawn};
 * announces nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::calendar",
            "platform::sql",
            "platform::text",
            "platform::settings",
            "platform::print",
            "platform::mail",
            "platform::jobs",
            "platform::storage",
            "network",
            "portal",
            "identity",
            "people",
            "credits",
            "credits::pieces",
            "catalogue",
            "catalogue::audience",
            "newsroom",
            "newsroom::door",
            "planning"
        })
@NullMarked
package org.parvis.workshops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
