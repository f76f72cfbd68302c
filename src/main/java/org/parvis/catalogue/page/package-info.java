/** What a page says of itself to other sites, and how a reader passes it on. */
@NamedInterface("page")
@NullMarked
package org.parvis.catalogue.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
