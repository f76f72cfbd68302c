/** What a shoot needs: the script by sequences and shots, places and who allows them. */
@NullMarked
package org.parvis.workshops.shooting;

import org.jspecify.annotations.NullMarked;
