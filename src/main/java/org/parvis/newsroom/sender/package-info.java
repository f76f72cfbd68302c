/** People who send without an account: their private link and what they left to be answered. */
@NullMarked
package org.parvis.newsroom.sender;

import org.jspecify.annotations.NullMarked;
