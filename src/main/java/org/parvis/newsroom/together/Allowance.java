package org.parvis.newsroom.together;

import java.time.Clock;

/** How much one browser may say: so much at once, then so much a second. */
final class Allowance {
    private final double most;
    private final double perSecond;
    private final Clock clock;
    private double left;
    private long at;

    Allowance(double most, double perSecond, Clock clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
        this.left = most;
        this.at = clock.millis();
    }

    /** Takes so much of it; false when there is no more. */
    synchronized boolean take(double amount) {
        long now = clock.millis();
        left = Math.min(most, left + (now - at) * perSecond / 1000);
        at = now;
        left -= amount;
        return left >= 0;
    }
}
