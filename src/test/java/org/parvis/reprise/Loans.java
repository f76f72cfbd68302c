package org.parvis.reprise;

import org.parvis.catalogue.Entry;
import org.parvis.identity.Visitor;

/** Lends stories for the tests of others. */
public final class Loans {
    private Loans() {}

    public static void lend(Sharing sharing, Entry story, Visitor by) {
        sharing.offer(story, "", by);
    }

    public static void end(Sharing sharing, Entry story, Visitor by) {
        sharing.endOffer(story, by);
    }
}
