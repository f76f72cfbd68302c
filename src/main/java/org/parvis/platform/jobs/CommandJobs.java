package org.parvis.platform.jobs;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An administration command may leave work for later, but takes none: the server beside it does.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("parvis.command")
class CommandJobs {
    @Bean
    DbSchedulerStarter takesNoWork() {
        return () -> {};
    }
}
