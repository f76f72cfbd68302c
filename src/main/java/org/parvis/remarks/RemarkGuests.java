package org.parvis.remarks;

import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.platform.live.LiveEvent;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/**
 * Remarks for somebody without an account, on what they made themselves: they read, answer, settle,
 * and decide upon suggested changes. The module that knows them says who they are and what is
 * theirs.
 */
@Component
public final class RemarkGuests {
    private static final int LONGEST = 2_000;

    private final RemarkStore remarks;
    private final ThreadStore threads;
    private final RemarkPieces pieces;
    private final Discussion discussion;

    RemarkGuests(
            RemarkStore remarks, ThreadStore threads, RemarkPieces pieces, Discussion discussion) {
        this.remarks = remarks;
        this.threads = threads;
        this.pieces = pieces;
        this.discussion = discussion;
    }

    /** Who speaks, under the name they chose. */
    public record Guest(UUID id, String name) {}

    /** The remarks on their thing. */
    public RemarkBoard board(Place place, Guest guest, Remarked thing) {
        return pieces.board(place, guest.id(), thing, "");
    }

    /** What a page that listens to their thing is told first. */
    public LiveEvent state(PortalId portal, SubjectRef subject) {
        return RemarkTopic.state(threads.version(portal, subject));
    }

    /** Keeps an answer; nothing when it is empty. The anchor of the remark on the page. */
    public String answer(PortalId portal, Remarked thing, UUID id, String words, Guest guest) {
        Remark remark = require(portal, thing, id);
        String text = words.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        if (!text.isEmpty()) {
            String kept = text.substring(0, Math.min(text.length(), LONGEST));
            discussion.answer(portal, remark, kept, guest.id(), guest.name());
        }
        return remark.anchor();
    }

    /** Says that what a remark asks for is done, or that it is not. */
    public String settle(PortalId portal, Remarked thing, UUID id, boolean settled, Guest guest) {
        Remark remark = require(portal, thing, id);
        if (!remark.isSettleable()) {
            throw new NotHere();
        }
        discussion.settle(portal, remark, settled, guest.id(), guest.name());
        return remark.anchor();
    }

    /**
     * Says yes or no to a suggested change, as an author with an account does.
     *
     * @param button what the form says, {@code oui} or {@code non}
     * @param text changes their text when they say yes
     */
    public Decided decide(
            PortalId portal, Remarked thing, UUID id, String button, Rewriting text, Guest guest) {
        Remark remark = require(portal, thing, id);
        if (!thing.decides()) {
            throw new NotHere();
        }
        return discussion.decide(
                portal, remark, Remark.Decision.of(button), text, guest.id(), guest.name());
    }

    /** Its place on the page. */
    public String anchor(PortalId portal, Remarked thing, UUID id) {
        return require(portal, thing, id).anchor();
    }

    /** Whether this sound was spoken as a remark on their thing. */
    public boolean isSpoken(PortalId portal, Remarked thing, AssetId sound) {
        return remarks.all(portal, thing.subject()).stream()
                .anyMatch(remark -> sound.equals(remark.sound()));
    }

    private Remark require(PortalId portal, Remarked thing, UUID id) {
        return remarks.find(portal, id)
                .filter(remark -> remark.subject().equals(thing.subject()))
                .orElseThrow(NotHere::new);
    }
}
