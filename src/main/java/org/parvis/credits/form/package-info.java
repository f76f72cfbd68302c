/** What somebody typed in a form of this module, and what is wrong with it. */
@NullMarked
package org.parvis.credits.form;

import org.jspecify.annotations.NullMarked;
