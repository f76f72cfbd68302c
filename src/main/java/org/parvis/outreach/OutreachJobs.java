package org.parvis.outreach;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters by the clock, and what may be forgotten. */
@Configuration(proxyBeanMethods = false)
class OutreachJobs {
    @Bean
    static RecurringTask<Void> digestsTask(Digests digests) {
        return Tasks.recurring("outreach.digests", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> digests.writeAll());
    }

    @Bean
    static RecurringTask<Void> forgettingTask(
            SubscriptionStore subscriptions, DigestStore digests, Clock clock) {
        return Tasks.recurring("outreach.forgetting", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    subscriptions.forgetUnconfirmed(clock.instant().minus(Subscribing.PATIENCE));
                    digests.forget(clock.instant().minus(Digests.REMEMBERED));
                });
    }
}
