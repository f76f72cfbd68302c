package org.parvis.platform.sql;

import java.util.List;
import java.util.Map;
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
                    "network",
                    "people",
                    "media",
                    "credits",
                    "catalogue",
                    "reprise",
                    "remarks",
                    "newsroom",
                    "planning",
                    "doors",
                    "conference",
                    "workshops",
                    "outreach",
                    "demonstration");

    private Migrations() {}

    /** Runs what is new; each module keeps its own history in its own schema. */
    public static void run(DataSource source) {
        run(source, Map.of());
    }

    /**
     * Runs migrations up to given versions, for an archive of an earlier release.
     *
     * @param versions the last version to run by module; a module that is not named runs all of its
     *     own
     */
    public static void run(DataSource source, Map<String, String> versions) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .table("schema_history")
                    .target(versions.getOrDefault(module, "latest"))
                    .load()
                    .migrate();
        }
    }
}
