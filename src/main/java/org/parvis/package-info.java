/**
 * Parvis: the server a neighbourhood opens its own media with. One package beneath this one is one
 * module.
 */
@NullMarked
package org.parvis;

import org.jspecify.annotations.NullMarked;
