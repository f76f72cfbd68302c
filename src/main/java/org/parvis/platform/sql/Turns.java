package org.parvis.platform.sql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes those who do the same thing at the same moment wait for each other, on whatever node they
 * are: a form sent twice finds what it did the first time.
 */
@Component
public final class Turns {
    private static final String TAKE =
            "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS taken";

    private final JdbcClient db;

    Turns(JdbcClient db) {
        this.db = db;
    }

    /**
     * Until the transaction under way ends, whoever takes the turn of this name waits.
     *
     * @param name begins with the word of the module
     */
    public void take(String name) {
        db.sql(TAKE).param("name", name).query((row, number) -> 1).single();
    }
}
