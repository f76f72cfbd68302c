/** "Je veux retirer mon image", without an account, and what the team does with it. */
@NullMarked
package org.parvis.credits.removal;

import org.jspecify.annotations.NullMarked;
