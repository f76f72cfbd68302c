package org.parvis.people;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/** People of one name: the same person, or several. */
public record DoublesPage(Studio studio, List<Group> groups) implements Page {
    /** Those of one name. */
    public record Group(String name, List<One> people) {}

    /** One of them, with what tells them apart. */
    public record One(String id, String name, String href, String detail, List<String> traces) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
