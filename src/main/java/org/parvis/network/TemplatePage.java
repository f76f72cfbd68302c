package org.parvis.network;

import java.util.List;
import java.util.Map;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * One template, in its form.
 *
 * @param problems message key by field
 * @param added whether it is not kept yet
 */
public record TemplatePage(
        Studio studio, Template template, Map<String, String> problems, boolean added)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }

    /** Kinds of stories that have templates; the module of stories names them in words. */
    public static final List<String> KINDS =
            List.of("article", "testimony", "film", "sound", "photos");

    static String kind(String typed) {
        return KINDS.contains(typed) ? typed : KINDS.getFirst();
    }

    public boolean isStory() {
        return template.sort() == Template.Sort.STORY;
    }

    public String problem(String field) {
        String key = problems.get(field);
        return key == null ? "" : chrome().say(key);
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public String action() {
        return chrome().href("/reseau/modeles" + (added ? "" : "/" + template.id()));
    }
}
