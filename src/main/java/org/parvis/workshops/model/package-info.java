/** Programmes in the network's toolbox: a media offers one, others hold it again at home. */
@NullMarked
package org.parvis.workshops.model;

import org.jspecify.annotations.NullMarked;
