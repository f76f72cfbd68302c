/**
 * Several people in the same text at the same time.
 *
 * <p>Their browsers merge what is typed (Yjs, a CRDT); the server keeps what they tell one another,
 * in order and before anybody hears it, passes it on, and understands none of it. What is kept for
 * good is the story: one browser, the one that has been there longest, hands in the words of the
 * fields, which {@link org.parvis.newsroom.StoryWriting} saves as it saves a form. Decision: {@code
 * docs/adr}, "Writing together".
 */
@NullMarked
package org.parvis.newsroom.together;

import org.jspecify.annotations.NullMarked;
