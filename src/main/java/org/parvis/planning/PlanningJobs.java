package org.parvis.planning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds by the clock. */
@Configuration(proxyBeanMethods = false)
class PlanningJobs {
    @Bean
    static RecurringTask<Void> remindersTask(Reminders reminders) {
        return Tasks.recurring("planning.reminders", FixedDelay.of(Duration.ofMinutes(20)))
                .execute((instance, context) -> reminders.send());
    }
}
