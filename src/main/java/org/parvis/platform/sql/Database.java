package org.parvis.platform.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL this server works with: run by itself, or somebody else's. */
public final class Database implements AutoCloseable {
    private final String url;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(String url, @Nullable EmbeddedDatabase embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    static Database at(String url) {
        return new Database(url, null);
    }

    static Database embedded(Path data, boolean join) {
        EmbeddedDatabase server =
                join ? EmbeddedDatabase.joinOrStart(data) : EmbeddedDatabase.start(data);
        return new Database(server.url(), server);
    }

    /** Its JDBC address, with user and password: never shown nor logged. */
    public String url() {
        return url;
    }

    /** Whether PostgreSQL runs inside this server's data folder. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
