package org.parvis.identity.desk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.parvis.identity.OneTimeLinkStore;
import org.parvis.identity.Pace;
import org.parvis.identity.invitation.InvitationStore;
import org.parvis.identity.signin.HandoffStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps what has served: links that are too old for a week, attempts whose window is over. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    static Task<Void> identitySweep(
            OneTimeLinkStore links,
            InvitationStore invitations,
            HandoffStore handoffs,
            Pace pace,
            Clock clock) {
        return Tasks.recurring("identity.sweep", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    links.sweep(clock.instant().minus(KEPT));
                    invitations.sweep(clock.instant().minus(KEPT));
                    handoffs.sweep(clock.instant());
                    pace.sweep();
                });
    }
}
