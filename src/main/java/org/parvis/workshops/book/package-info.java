/**
 * The facilitator's book: journal, partners and relays, and how far the media has come towards
 * standing alone.
 */
@NullMarked
package org.parvis.workshops.book;

import org.jspecify.annotations.NullMarked;
