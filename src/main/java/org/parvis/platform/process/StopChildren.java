package org.parvis.platform.process;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Kills child programs early in a stop, while the database is still there for their work to be put
 * back.
 */
@Component
final class StopChildren implements SmartLifecycle {
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ChildProcess.stopAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
