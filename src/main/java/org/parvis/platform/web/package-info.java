/**
 * What every page and route needs: page records, permissions on routes, refusals, assets, security
 * headers, page cache.
 */
@NamedInterface("web")
@NullMarked
package org.parvis.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
