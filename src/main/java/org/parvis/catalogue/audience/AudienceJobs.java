package org.parvis.catalogue.audience;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away what told readers apart, and sums up what is older than 25 months. */
@Configuration(proxyBeanMethods = false)
class AudienceJobs {
    @Bean
    static RecurringTask<Void> audienceTask(Audiences audiences) {
        return Tasks.recurring("catalogue.audience", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> audiences.sweep());
    }
}
