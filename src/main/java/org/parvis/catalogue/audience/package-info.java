/**
 * Who saw the stories: how many readers each day, where, and how far they listened. Nobody is
 * recognised: see {@link org.parvis.catalogue.audience.Reader}.
 */
@NamedInterface("audience")
@NullMarked
package org.parvis.catalogue.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
