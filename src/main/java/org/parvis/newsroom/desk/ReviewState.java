package org.parvis.newsroom.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.review.Approval;
import org.parvis.newsroom.review.Schedule;
import org.parvis.newsroom.review.Taking;

/**
 * Where the review of a story stands.
 *
 * @param taking who takes care of it, or nobody
 * @param mine whether that is the visitor
 * @param approvals who found it ready as it stands
 * @param approvedByMe whether the visitor is among them
 * @param needed how many people must, whoever puts it online included
 * @param schedule when it goes online by itself, or nothing
 * @param waits how long it has waited, while it does
 * @param stops message key of the rule that keeps it offline, or nothing
 */
public record ReviewState(
        @Nullable Taking taking,
        boolean mine,
        List<Approval> approvals,
        boolean approvedByMe,
        int needed,
        @Nullable Schedule schedule,
        @Nullable LineNote waits,
        @Nullable String stops) {
    /** The names of those who found it ready. */
    public String names() {
        return String.join(", ", approvals.stream().map(Approval::name).toList());
    }
}
