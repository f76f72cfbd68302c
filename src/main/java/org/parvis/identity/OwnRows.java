package org.parvis.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as they are handed to the person they are about: the names of columns and their text. */
public final class OwnRows {
    private static final RowMapper<Map<String, Object>> ROW =
            (row, number) -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    String value = row.getString(column);
                    if (value != null && !value.isEmpty()) {
                        values.put(row.getMetaData().getColumnLabel(column), value);
                    }
                }
                return values;
            };

    private OwnRows() {}

    /** What a statement finds with its one parameter {@code :account}. */
    public static List<Map<String, Object>> of(JdbcClient db, String sql, AccountId account) {
        return db.sql(sql).param("account", account.value()).query(ROW).list();
    }
}
