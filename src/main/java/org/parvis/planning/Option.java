package org.parvis.planning;

import java.util.List;
import org.parvis.identity.Account;
import org.parvis.newsroom.StoryKinds;
import org.parvis.portal.Place;

/** A choice in a form. */
public record Option(String value, String label) {
    /** The forms that can be asked. */
    public static List<Option> kinds(StoryKinds kinds, Place place) {
        return kinds.composed().stream()
                .map(kind -> new Option(kind.code(), place.say(kind.key())))
                .toList();
    }

    /** People, in their order. */
    public static List<Option> people(List<Account> accounts) {
        return accounts.stream().map(one -> new Option(one.id().toString(), one.name())).toList();
    }
}
