/** The films, sounds, pictures of a story, from the form to the media library. */
@NullMarked
package org.parvis.newsroom.files;

import org.jspecify.annotations.NullMarked;
