package org.parvis.platform.backup;

import java.util.List;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param format version of the archive's own layout; this program reads 1
 * @param made when, as ISO 8601
 * @param versions the last migration of each module when it was made
 * @param tables the tables, in the order in which they can be filled
 */
record Manifest(int format, String made, Map<String, String> versions, List<Table> tables) {
    static final int FORMAT = 1;

    /** One table and the columns its lines give, in order. */
    record Table(String name, List<String> columns) {}
}
