/** Coming in by a letter, a passkey, an account kept elsewhere, or from one host to another. */
@NullMarked
package org.parvis.identity.signin;

import org.jspecify.annotations.NullMarked;
