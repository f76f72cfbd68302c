package org.parvis.newsroom.data;

import java.util.Optional;
import java.util.stream.Stream;

/** Under which free licence a data set is given; the names are those their authors gave them. */
public enum Licence {
    LICENCE_OUVERTE(
            "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    CC_BY("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
    CC_BY_SA("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
    CC0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr"),
    ODBL("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/");

    private final String title;
    private final String address;

    Licence(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    /** Where its text stands. */
    public String address() {
        return address;
    }

    static Optional<Licence> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
