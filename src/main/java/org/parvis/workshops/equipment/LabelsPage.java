package org.parvis.workshops.equipment;

import java.util.List;
import org.parvis.platform.print.QrCode;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/** Labels to print. */
public record LabelsPage(Chrome chrome, String back, String media, List<Label> labels)
        implements Page {
    /** One label. */
    public record Label(String tag, String name, String kit, QrCode qr) {}

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }
}
