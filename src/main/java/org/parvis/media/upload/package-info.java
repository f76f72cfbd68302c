/**
 * Files on their way here: in pieces, resumed after a cut, refused before the first byte when there
 * is no room.
 */
@NullMarked
package org.parvis.media.upload;

import org.jspecify.annotations.NullMarked;
