package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The end of a consent is reached while the database is away, and when it is back. */
class OneForAllTest {
    private final OneForAll ends = new OneForAll();
    private final AtomicBoolean due = new AtomicBoolean(true);
    private final AtomicBoolean away = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Lets whoever asks wait, as an exhausted pool does. */
    private void ask() {
        asked.incrementAndGet();
        try {
            Thread.sleep(Duration.ofMillis(400));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (away.get()) {
            throw new IllegalStateException("away");
        }
        due.set(false);
    }

    private void visit() {
        try {
            ends.run(due::get, this::ask);
        } catch (IllegalStateException later) {
            refused.incrementAndGet();
        }
    }

    private void crowd() throws InterruptedException {
        List<Thread> crowd = new ArrayList<>();
        for (int visitor = 0; visitor < 20; visitor++) {
            crowd.add(Thread.startVirtualThread(this::visit));
        }
        for (Thread visitor : crowd) {
            visitor.join();
        }
    }

    @Test
    void a_crowd_does_not_wait_for_the_database_one_after_the_other() throws Exception {
        crowd();

        assertThat(refused).as("nobody goes on").hasValue(20);
        assertThat(asked).as("waits for the database").hasValueLessThan(4);
    }

    @Test
    void it_is_done_once_for_a_crowd_and_tried_again_after_a_failure() throws Exception {
        visit();
        away.set(false);
        crowd();

        assertThat(refused).as("only while it was away").hasValue(1);
        assertThat(asked).hasValue(2);
    }
}
