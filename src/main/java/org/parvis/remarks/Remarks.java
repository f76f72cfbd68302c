package org.parvis.remarks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.springframework.stereotype.Component;

/** What other modules may ask of remarks; every method is called inside a transaction. */
@Component
public final class Remarks {
    private final RemarkStore remarks;
    private final ThreadStore threads;
    private final RemarkTopic topic;
    private final Media media;
    private final Clock clock;

    Remarks(RemarkStore remarks, ThreadStore threads, RemarkTopic topic, Media media, Clock clock) {
        this.remarks = remarks;
        this.threads = threads;
        this.topic = topic;
        this.media = media;
        this.clock = clock;
    }

    /** How many remarks still ask for something. */
    public int open(PortalId portal, SubjectRef subject) {
        return open(portal, List.of(subject)).getOrDefault(subject, 0);
    }

    /** The same for several things; those where all is settled are left out. */
    public Map<SubjectRef, Integer> open(PortalId portal, List<SubjectRef> subjects) {
        return remarks.open(portal, subjects);
    }

    /**
     * Keeps this film or sound as the next cut, unless it is one already: it can then be seen, and
     * compared with those that follow, as long as the thing is there.
     */
    public void cut(PortalId portal, SubjectRef subject, AssetId asset) {
        Cut cut = new Cut(Uuid7.next(clock), subject, 0, asset, clock.instant());
        if (threads.addCut(portal, subject, cut.id(), asset)) {
            media.use(portal, asset, cut.ref());
            changed(portal, subject);
        }
    }

    /** Tells the pages that show the thing that it is no longer as they show it. */
    public void changed(PortalId portal, SubjectRef subject) {
        topic.tell(portal, subject, threads.touch(portal, subject));
    }

    /** Forgets all that was said of a thing that is being deleted, and lets its former cuts go. */
    public void forget(PortalId portal, SubjectRef subject) {
        threads.cuts(portal, subject).forEach(cut -> media.release(portal, cut.asset(), cut.ref()));
        for (Remark remark : remarks.all(portal, subject)) {
            AssetId sound = remark.sound();
            if (sound != null) {
                media.release(portal, sound, RemarkFiles.ref(remark.id()));
                media.discard(portal, sound);
            }
        }
        threads.forget(portal, subject);
    }
}
