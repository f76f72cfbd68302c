package org.parvis.network;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The settings of a portal.
 *
 * @param left what a media still owes its readers, in words
 * @param room how much its files take, in a sentence
 * @param preview whether this shows what was typed without keeping it
 * @param saved whether a change was just kept
 */
public record SettingsPage(
        Studio studio,
        PortalForm form,
        List<String> left,
        String room,
        boolean preview,
        boolean saved)
        implements Page {
    public Chrome chrome() {
        return studio.chrome();
    }
}
