/** The home of a portal and of the network, rubrics, themes, lists of media. */
@NullMarked
package org.parvis.catalogue.front;

import org.jspecify.annotations.NullMarked;
