package org.parvis.platform.sql;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, in the order in which modules may ask one another. */
public final class Migrations {
    /** One schema and one folder {@code db/migration/<module>} each. */
    public static final List<String> MODULES =
            List.of(
                    "platform",
                    "portal",
                    "identity",
                    "media",
                    "credits",
                    "catalogue",
                    "newsroom",
                    "demonstration");

    private Migrations() {}

    /** Runs what is new; each module keeps its own history in its own schema. */
    public static void run(DataSource source) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .table("schema_history")
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
