package org.parvis.credits.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.parvis.credits.Consents;
import org.parvis.credits.paper.Papers;
import org.parvis.credits.removal.Removals;
import org.parvis.credits.signing.Links;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time alone brings about: agreements that end, links and counts that may be forgotten. */
@Configuration(proxyBeanMethods = false)
class CreditsJobs {
    @Bean
    static RecurringTask<Void> endOfConsentsTask(Consents consents) {
        return Tasks.recurring("credits.end-of-consents", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> consents.expire());
    }

    @Bean
    static RecurringTask<Void> renewalsTask(Renewals renewals) {
        return Tasks.recurring("credits.renewals", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> renewals.ask());
    }

    @Bean
    static RecurringTask<Void> oldLinksTask(Links links, Removals removals, Papers papers) {
        return Tasks.recurring("credits.old-links", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> {
                    links.sweep();
                    removals.sweep();
                    papers.sweep();
                });
    }
}
