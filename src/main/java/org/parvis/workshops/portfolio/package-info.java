/**
 * What people learn: noted by one gesture after each session, gathered in a portfolio that belongs
 * to the person, who opens it by a private address, shows it and takes it away.
 */
@NullMarked
package org.parvis.workshops.portfolio;

import org.jspecify.annotations.NullMarked;
