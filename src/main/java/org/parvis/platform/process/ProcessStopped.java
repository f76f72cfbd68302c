package org.parvis.platform.process;

/**
 * The program was killed because the server stops or the waiting thread was interrupted: its work
 * is to be put back, it has not failed.
 */
public final class ProcessStopped extends RuntimeException {
    /** Something that was not finished because it had to stop. */
    public ProcessStopped(String program) {
        super("stopped before its end: " + program);
    }
}
