package org.parvis.platform.process;

/**
 * The program was killed because the server stops or the waiting thread was interrupted: its work
 * is to be put back, it has not failed.
 */
public final class ProcessStopped extends RuntimeException {
    ProcessStopped(String program) {
        super("stopped before its end: " + program);
    }
}
