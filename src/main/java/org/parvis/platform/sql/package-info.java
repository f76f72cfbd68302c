/** The database: embedded or by URL, migrations per module, transactions. */
@NamedInterface("sql")
@NullMarked
package org.parvis.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
