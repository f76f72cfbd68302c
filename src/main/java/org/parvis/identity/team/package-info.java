/** Who has which role, on a portal and on the network. */
@NullMarked
package org.parvis.identity.team;

import org.jspecify.annotations.NullMarked;
