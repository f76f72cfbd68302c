/**
 * Subtitles and transcripts: read, checked, cut into lines, kept, heard by a program when one is
 * set.
 */
@NullMarked
package org.parvis.media.captions;

import org.jspecify.annotations.NullMarked;
