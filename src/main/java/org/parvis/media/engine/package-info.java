/** The ffmpeg of this machine, what it reads in a file and what it is asked to make of it. */
@NullMarked
package org.parvis.media.engine;

import org.jspecify.annotations.NullMarked;
