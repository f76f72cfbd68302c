package org.parvis.platform.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The ear of another node on the same database. */
public final class OtherNode {
    private OtherNode() {}

    /** Not started yet: who listens says so first. */
    public static Notifications notifications(Database database, JdbcClient client) {
        return new Notifications(database, client);
    }
}
