package org.parvis.platform.watch;

import java.util.Map;

/**
 * Implemented by modules that know something about the machine they run on which those who look
 * from another machine should see. Asked every ten seconds: must cost nothing.
 */
public interface NodeFacts {
    /** By names of the module's own, such as {@code media.engine}. */
    Map<String, String> facts();
}
