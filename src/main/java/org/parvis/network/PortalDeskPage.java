package org.parvis.network;

import java.util.Map;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Portal;

/**
 * One portal seen from the network: where it answers, and whether it lives.
 *
 * @param home its public home
 * @param settings where its editor changes what it is
 * @param team where its team is
 * @param room how much its files take, in a sentence
 * @param typed what was typed: {@code adresse}, {@code domaine}, {@code taille}
 * @param problems a sentence beside each field that needs another look
 * @param note what was just done: {@code ouvert}, {@code adresse}, {@code archive}, {@code rouvert}
 *     or nothing
 */
public record PortalDeskPage(
        Studio studio,
        Portal portal,
        String home,
        String settings,
        String team,
        String archived,
        String room,
        Map<String, String> typed,
        Map<String, String> problems,
        String note)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
