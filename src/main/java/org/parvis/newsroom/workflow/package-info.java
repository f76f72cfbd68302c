/** What may happen to a story and who may make it happen; the door of other modules. */
@NullMarked
package org.parvis.newsroom.workflow;

import org.jspecify.annotations.NullMarked;
