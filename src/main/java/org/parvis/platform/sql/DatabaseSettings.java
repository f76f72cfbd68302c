package org.parvis.platform.sql;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url a PostgreSQL 15 or newer as {@code jdbc:postgresql://host/name?user=…&password=…};
 *     nothing means the embedded one in the data folder; {@code PARVIS_DATABASE_URL}
 * @param connections size of the connection pool; {@code PARVIS_DATABASE_CONNECTIONS}
 */
@ConfigurationProperties("parvis.database")
public record DatabaseSettings(@Nullable String url, @DefaultValue("16") int connections) {
    public DatabaseSettings {
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "parvis.database.url must begin with jdbc:postgresql:");
        }
    }
}
