/**
 * The register of people: those whose data a portal keeps, with or without an account, an address,
 * a telephone.
 *
 * <p>Door: {@link org.parvis.people.People}. A person belongs to one portal. What is known for
 * figures (age, gender, neighbourhood) is optional, keeps its source, and is shown to the team
 * alone; it stays, without the name, when a person is erased. Tables: schema {@code people}.
 * Announces {@link org.parvis.people.PersonsMerged} and {@link org.parvis.people.PersonErased},
 * inside the transaction. Implemented above: {@link org.parvis.people.PersonTraces}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::text",
            "platform::settings",
            "portal",
            "identity"
        })
@NullMarked
package org.parvis.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
