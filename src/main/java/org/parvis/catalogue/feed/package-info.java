/** Feeds for readers and podcast programs, and the map of the site for search engines. */
@NullMarked
package org.parvis.catalogue.feed;

import org.jspecify.annotations.NullMarked;
