/** Texts read aloud by the server, where whoever hosts has given it a voice. */
@NullMarked
package org.parvis.newsroom.voice;

import org.jspecify.annotations.NullMarked;
