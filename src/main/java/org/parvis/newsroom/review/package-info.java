/**
 * How a proposal is reviewed: who takes care of it, who found it ready, how long it may wait, when
 * it goes online by itself, what was corrected since.
 */
@NullMarked
package org.parvis.newsroom.review;

import org.jspecify.annotations.NullMarked;
