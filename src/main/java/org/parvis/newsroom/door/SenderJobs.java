package org.parvis.newsroom.door;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets by the clock what people without an account left behind. */
@Configuration(proxyBeanMethods = false)
class SenderJobs {
    @Bean
    static RecurringTask<Void> sendersTask(Senders senders) {
        return Tasks.recurring("newsroom.senders", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> senders.sweep());
    }
}
