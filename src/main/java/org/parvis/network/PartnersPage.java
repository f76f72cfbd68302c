package org.parvis.network;

import java.util.List;
import java.util.Map;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;
import org.parvis.portal.Partner;

/**
 * Who helps a media, and the form to add one.
 *
 * @param typed what was typed, by field: {@code nom}, {@code adresse}
 * @param problems a sentence beside each field that needs another look
 */
public record PartnersPage(
        Studio studio,
        List<Partner> partners,
        Map<String, String> typed,
        Map<String, String> problems,
        boolean saved)
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
