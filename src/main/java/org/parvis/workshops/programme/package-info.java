/** When and where: programmes, seasons, groups, the rules by which they meet, sessions. */
@NullMarked
package org.parvis.workshops.programme;

import org.jspecify.annotations.NullMarked;
