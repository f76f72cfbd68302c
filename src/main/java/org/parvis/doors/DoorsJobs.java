package org.parvis.doors;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets who wrote long ago. */
@Configuration(proxyBeanMethods = false)
class DoorsJobs {
    @Bean
    static RecurringTask<Void> doorsTask(Arrivals arrivals) {
        return Tasks.recurring("doors.forgetting", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> arrivals.sweep());
    }
}
