/** One's own page: name, keys, sessions, what is known of oneself, leaving. */
@NullMarked
package org.parvis.identity.account;

import org.jspecify.annotations.NullMarked;
