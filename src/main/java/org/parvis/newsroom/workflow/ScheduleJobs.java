package org.parvis.newsroom.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does for the newsroom. */
@Configuration(proxyBeanMethods = false)
class ScheduleJobs {
    @Bean
    static RecurringTask<Void> scheduledPublicationsTask(ScheduledMoves scheduled) {
        return Tasks.recurring("newsroom.scheduled", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> scheduled.publishDue());
    }

    @Bean
    static RecurringTask<Void> longWaitsTask(ScheduledMoves scheduled) {
        return Tasks.recurring("newsroom.waits", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> scheduled.nameLongWaits());
    }
}
