package org.parvis.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.platform.sql.Migrations;

/**
 * The tables of all modules, those that others point to first, so that they can be filled in this
 * order. Unlogged ones hold what must not outlive the day, and are left out.
 */
final class Tables {
    private static final String NAMES =
            """
            SELECT table_schema || '.' || table_name
            FROM information_schema.tables
            WHERE table_schema = ANY (?) AND table_type = 'BASE TABLE' AND table_name <> 'schema_history'
              AND table_schema || '.' || table_name <> 'platform.node'
              AND (SELECT relpersistence FROM pg_class WHERE oid = to_regclass(table_schema || '.' || table_name)) <> 'u'
            ORDER BY array_position(?, table_schema::text), table_name
            """;
    private static final String POINTS_TO =
            """
            SELECT DISTINCT confrelid::regclass::text
            FROM pg_constraint
            WHERE contype = 'f' AND conrelid = ?::regclass AND confrelid <> conrelid
            """;
    private static final String COLUMNS =
            """
            SELECT quote_ident(attname)
            FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
            ORDER BY attnum
            """;

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : names(connection)) {
            add(connection, table, ordered);
        }
        return List.copyOf(ordered);
    }

    /** Columns that can be written: computed ones are computed again. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return column(connection, COLUMNS, table);
    }

    private static void add(Connection connection, String table, Set<String> ordered)
            throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        for (String needed : column(connection, POINTS_TO, table)) {
            add(connection, needed, ordered);
        }
        ordered.add(table);
    }

    private static List<String> names(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
            var modules = connection.createArrayOf("text", Migrations.MODULES.toArray());
            statement.setArray(1, modules);
            statement.setArray(2, modules);
            return strings(statement);
        }
    }

    private static List<String> column(Connection connection, String sql, String table)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            return strings(statement);
        }
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
