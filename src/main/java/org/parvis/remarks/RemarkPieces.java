package org.parvis.remarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ready-made pieces of pages about remarks, for the pages of the modules above. */
@Component
public final class RemarkPieces {
    private final Remarks remarks;
    private final RemarkStore store;
    private final ThreadStore threads;
    private final Media media;
    private final TransactionOperations tx;

    RemarkPieces(
            Remarks remarks,
            RemarkStore store,
            ThreadStore threads,
            Media media,
            TransactionOperations tx) {
        this.remarks = remarks;
        this.store = store;
        this.threads = threads;
        this.media = media;
        this.tx = tx;
    }

    /**
     * The remarks on a thing.
     *
     * @param page where it is shown, one of the thing's pages
     */
    public RemarkBoard board(Place place, Visitor visitor, Remarked thing, String page) {
        return board(place, visitor.required().id().value(), thing, page);
    }

    /** The same for whom this identifier stands for. */
    RemarkBoard board(Place place, UUID me, Remarked thing, String page) {
        PortalId portal = place.portalId();
        AssetId medium = thing.medium();
        List<Cut> cuts = cuts(portal, thing, medium);
        // read before the remarks: what is said meanwhile makes the page show itself again
        long version = threads.version(portal, thing.subject());
        Map<UUID, List<Reply>> replies =
                threads.replies(portal, thing.subject()).stream()
                        .collect(Collectors.groupingBy(Reply::remark));
        List<RemarkBoard.Line> lines =
                store.all(portal, thing.subject()).stream()
                        .map(remark -> line(portal, thing, remark, cuts, replies, me))
                        .toList();
        return new RemarkBoard(
                place,
                thing,
                page,
                RemarkTopic.topic(portal, thing.subject()),
                Long.toString(version),
                lines,
                cuts,
                number(cuts, medium),
                Optional.ofNullable(medium)
                        .flatMap(asset -> media.player(portal, asset))
                        .map(Player::duration)
                        .orElse(null));
    }

    /** What was there before there were cuts becomes the first one. */
    private List<Cut> cuts(PortalId portal, Remarked thing, @Nullable AssetId medium) {
        List<Cut> cuts = threads.cuts(portal, thing.subject());
        if (medium == null || number(cuts, medium) > 0 || media.find(portal, medium).isEmpty()) {
            return cuts;
        }
        tx.executeWithoutResult(status -> remarks.cut(portal, thing.subject(), medium));
        return threads.cuts(portal, thing.subject());
    }

    private RemarkBoard.Line line(
            PortalId portal,
            Remarked thing,
            Remark remark,
            List<Cut> cuts,
            Map<UUID, List<Reply>> replies,
            UUID me) {
        AssetId sound = remark.sound();
        return new RemarkBoard.Line(
                remark,
                replies.getOrDefault(remark.id(), List.of()),
                number(cuts, remark.asset()),
                state(thing, remark),
                picture(thing, remark),
                sound == null ? null : media.player(portal, sound).orElse(null),
                remark.account().equals(me));
    }

    private static int number(List<Cut> cuts, @Nullable AssetId asset) {
        return cuts.stream()
                .filter(cut -> cut.asset().equals(asset))
                .map(Cut::number)
                .findFirst()
                .orElse(0);
    }

    private static RemarkBoard.State state(Remarked thing, Remark remark) {
        Quote quote = remark.quote();
        if (quote == null) {
            return RemarkBoard.State.NONE;
        }
        return Anchoring.find(thing.texts(), quote)
                .map(spot -> spot.changed() ? RemarkBoard.State.CHANGED : RemarkBoard.State.SAME)
                .orElse(RemarkBoard.State.GONE);
    }

    private static String picture(Remarked thing, Remark remark) {
        return thing.pictures().stream()
                .filter(shown -> shown.asset().equals(remark.asset()))
                .map(Remarked.Shown::label)
                .findFirst()
                .orElse("");
    }
}
