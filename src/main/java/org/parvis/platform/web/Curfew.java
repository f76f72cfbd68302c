package org.parvis.platform.web;

import java.time.Duration;

/**
 * Something public that ends by itself, at a moment known beforehand. Asked before every request is
 * answered, also from memory: it must be quick while nothing ends.
 */
public interface Curfew {
    /** Nothing ends. */
    Curfew NONE =
            new Curfew() {
                @Override
                public void check() {}

                @Override
                public Duration left(Duration most) {
                    return most;
                }
            };

    /** Returns once all that has ended by now is offline. */
    void check();

    /** How long what is answered now may be kept elsewhere: until the next end, {@code most}. */
    Duration left(Duration most);
}
