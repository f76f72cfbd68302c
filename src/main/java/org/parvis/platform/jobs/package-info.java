/** Work for later, on the same PostgreSQL: inserted in the transaction that needs it. */
@NamedInterface("jobs")
@NullMarked
package org.parvis.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
