package org.parvis.platform.jobs;

import java.util.List;
import org.parvis.platform.text.Words;

/** Implemented by each module that keeps a list of work: what waits, runs and failed. */
public interface JobList {
    /** Names the list in forms. */
    String name();

    /** The failed ones first, then the running ones, then those that wait, next first. */
    List<Job> jobs(Words words, int most);

    /** How many failed and were not forgotten. */
    long failed();

    /** Has it done as soon as possible; false when there is no such job any more. */
    boolean retry(String key);

    /** Takes a failed job off the list for good; false when there is no such job any more. */
    boolean forget(String key);
}
