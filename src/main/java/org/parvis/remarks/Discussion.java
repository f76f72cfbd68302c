package org.parvis.remarks;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.platform.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what people say, and tells the open pages. */
@Component
final class Discussion {
    private final RemarkStore remarks;
    private final ThreadStore threads;
    private final RemarkTopic topic;
    private final Media media;
    private final TransactionOperations tx;
    private final Clock clock;

    Discussion(
            RemarkStore remarks,
            ThreadStore threads,
            RemarkTopic topic,
            Media media,
            TransactionOperations tx,
            Clock clock) {
        this.remarks = remarks;
        this.threads = threads;
        this.topic = topic;
        this.media = media;
        this.tx = tx;
        this.clock = clock;
    }

    Remark say(
            PortalId portal,
            Remarked thing,
            RemarkForm.Said said,
            @Nullable AssetId sound,
            Account by) {
        return tx.execute(status -> {
            Remark remark =
                    new Remark(
                            Uuid7.next(clock),
                            thing.subject(),
                            threads.number(portal, thing.subject()),
                            said.words(),
                            sound,
                            said.asset(),
                            said.moment(),
                            said.point(),
                            said.quote(),
                            said.replacement(),
                            null,
                            said.task() || said.replacement() != null,
                            null,
                            "",
                            by.id().value(),
                            by.name(),
                            clock.instant());
            Optional<Remark> same = same(portal, remark);
            if (same.isPresent()) {
                status.setRollbackOnly();
                return same.get();
            }
            remarks.add(portal, remark);
            if (sound != null) {
                media.use(portal, sound, RemarkFiles.ref(remark.id()));
            }
            changed(portal, remark);
            return remark;
        });
    }

    /**
     * The same form sent twice: whoever took a number keeps the thread until the transaction ends.
     */
    private Optional<Remark> same(PortalId portal, Remark said) {
        return remarks.all(portal, said.subject()).stream()
                .filter(one -> one.settledAt() == null && one.saysTheSame(said))
                .findFirst();
    }

    void answer(PortalId portal, Remark remark, String words, UUID account, String name) {
        tx.executeWithoutResult(status -> {
            changed(portal, remark);
            boolean twice =
                    threads.replies(portal, remark.subject()).stream()
                            .filter(reply -> reply.remark().equals(remark.id()))
                            .reduce((before, last) -> last)
                            .filter(last -> last.words().equals(words))
                            .filter(last -> last.accountName().equals(name))
                            .isPresent();
            if (twice) {
                status.setRollbackOnly();
            } else {
                threads.reply(portal, remark.id(), words, account, name);
            }
        });
    }

    void settle(PortalId portal, Remark remark, boolean settled, UUID account, String name) {
        tx.executeWithoutResult(status -> {
            remarks.settle(portal, remark.id(), settled, account, name);
            changed(portal, remark);
        });
    }

    /** An author says yes or no to a suggested change; a yes changes the text, once. */
    Decided decide(
            PortalId portal,
            Remark seen,
            Remark.Decision decision,
            Rewriting text,
            UUID account,
            String name) {
        return tx.execute(status -> {
            Remark remark = remarks.lock(portal, seen.id()).orElseThrow(NotHere::new);
            Quote quote = remark.quote();
            String words = remark.replacement();
            if (quote == null || words == null) {
                throw new NotHere();
            }
            if (!remark.awaitsDecision()) {
                return remark.decision() == decision ? Decided.DONE : Decided.OTHERWISE;
            }
            if (decision == Remark.Decision.ACCEPTED && !text.replace(quote, words)) {
                return Decided.GONE;
            }
            remarks.decide(portal, remark.id(), decision);
            remarks.settle(portal, remark.id(), true, account, name);
            changed(portal, remark);
            return Decided.DONE;
        });
    }

    /** Takes one's own words back; false once somebody has answered. */
    boolean takeBack(PortalId portal, Remark remark) {
        return tx.execute(status -> {
            boolean answered =
                    threads.replies(portal, remark.subject()).stream()
                            .anyMatch(reply -> reply.remark().equals(remark.id()));
            if (answered) {
                return false;
            }
            Optional.ofNullable(remark.sound())
                    .ifPresent(sound -> {
                        media.release(portal, sound, RemarkFiles.ref(remark.id()));
                        media.discard(portal, sound);
                    });
            remarks.remove(portal, remark.id());
            changed(portal, remark);
            return true;
        });
    }

    private void changed(PortalId portal, Remark remark) {
        topic.tell(portal, remark.subject(), threads.touch(portal, remark.subject()));
    }
}
