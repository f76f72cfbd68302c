package org.parvis.conference.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.parvis.conference.box.IdeaBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes what was left open, and forgets what is no longer needed. */
@Configuration(proxyBeanMethods = false)
class ConferenceJobs {
    @Bean
    static RecurringTask<Void> conferencesTask(Conferences conferences, IdeaBox box) {
        return Tasks.recurring("conference.closing", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    conferences.sweep();
                    box.sweep();
                });
    }
}
