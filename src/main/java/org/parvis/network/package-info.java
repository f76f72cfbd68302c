/**
 * Portals as people run them in a browser: the settings of one, and the network's desk where they
 * are opened, duplicated, moved to another address, archived and opened again.
 *
 * <p>Stands between {@code identity}, whose studio it adds pages to, and everything that has
 * stories (ADR 6). Tables: schema {@code network}, the toolbox of templates (door: {@link
 * org.parvis.network.Toolbox}). What it changes of portals belongs to {@code portal}, whom it
 * invites belongs to {@code identity}. Nothing is ever deleted here.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::text",
            "platform::web",
            "portal",
            "identity",
            "identity::invitation"
        })
@NullMarked
package org.parvis.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
