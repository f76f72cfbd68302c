package org.parvis.media.upload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round this machine's own uploads every minute. Jobs are done on any machine; the bytes of an
 * upload lie on the one that received them, which may do no jobs at all.
 */
@Component
final class UploadRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final UploadSweep sweep;
    private final boolean receives;
    private volatile @Nullable Thread walker;

    UploadRounds(UploadSweep sweep, NodeSettings node, HostSettings host) {
        this.sweep = sweep;
        this.receives = node.role().servesPages() && !host.command();
    }

    @Override
    public void start() {
        if (receives) {
            Thread walking = Thread.ofVirtual().name("upload-rounds").unstarted(this::walk);
            walker = walking;
            walking.start();
        }
    }

    @Override
    public void stop() {
        Thread walking = walker;
        walker = null;
        if (walking != null) {
            walking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walker != null;
    }

    private void walk() {
        while (Thread.currentThread() == walker) {
            try {
                Thread.sleep(PAUSE);
                sweep.finishHere();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The uploads of this machine are looked at again in a minute", failure);
            }
        }
    }
}
