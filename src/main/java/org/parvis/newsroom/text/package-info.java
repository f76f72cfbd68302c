/**
 * What a text is made of: blocks and runs, read from what is typed or pasted, written back for the
 * form.
 */
@NullMarked
package org.parvis.newsroom.text;

import org.jspecify.annotations.NullMarked;
