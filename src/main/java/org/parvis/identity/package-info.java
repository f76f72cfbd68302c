/**
 * People: accounts, sign-in without passwords, roles per portal, the audit trail.
 *
 * <p>Doors: {@link org.parvis.identity.Accounts}, {@link org.parvis.identity.Audit} and {@link
 * org.parvis.identity.Visitor}, which every handler may ask for. Every route names an action of the
 * role × action table; {@code Gatekeeper} asks it before the handler runs. Roles of a portal count
 * on that portal only. Modules above add to the studio menu through {@link
 * org.parvis.identity.StudioEntries} and answer for the personal data they keep through {@link
 * org.parvis.identity.PersonalData}. Tables: schema {@code identity}. Knows no password, sends no
 * secret but one-time links, keeps only their hash.
 *
 * <p>Its packages, each importing only the ones before it: this one (people, roles, who is asking),
 * {@code session}, {@code invitation}, {@code signin}, {@code team}, {@code account}, {@code desk}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::command",
            "platform::http",
            "platform::jobs",
            "platform::mail",
            "platform::print",
            "platform::settings",
            "platform::sql",
            "platform::text",
            "platform::web",
            "portal"
        })
@NullMarked
package org.parvis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
