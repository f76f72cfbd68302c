/**
 * Partners who send people: each enrols by a private address and sees their own people, nobody
 * else.
 */
@NullMarked
package org.parvis.workshops.partner;

import org.jspecify.annotations.NullMarked;
