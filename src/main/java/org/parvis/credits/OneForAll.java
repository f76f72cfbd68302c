package org.parvis.credits;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Work that many need done before they go on, and one does. Those who waited while it failed do not
 * try again one after the other: each would wait as long for a database that is away.
 */
final class OneForAll {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger failures = new AtomicInteger();

    /** Returns once the work is no longer due; throws what it threw, or that it has just failed. */
    void run(BooleanSupplier due, Runnable work) {
        int before = failures.get();
        lock.lock();
        try {
            if (!due.getAsBoolean()) {
                return;
            }
            if (failures.get() != before) {
                throw new IllegalStateException("it has just failed for somebody else");
            }
            work.run();
        } catch (RuntimeException failed) {
            failures.incrementAndGet();
            throw failed;
        } finally {
            lock.unlock();
        }
    }
}
