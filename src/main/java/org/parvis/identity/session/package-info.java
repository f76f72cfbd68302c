/** A session begins and ends; what a browser must send and may receive. */
@NullMarked
package org.parvis.identity.session;

import org.jspecify.annotations.NullMarked;
