package org.parvis.platform.jobs;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * An administration command, and a machine for pages only, may leave work for later but take none:
 * another server does.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(CommandJobs.WorksNot.class)
class CommandJobs {
    @Bean
    DbSchedulerStarter takesNoWork() {
        return () -> {};
    }

    /** Either is enough. */
    static final class WorksNot extends AnyNestedCondition {
        WorksNot() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("parvis.command")
        static final class Command {}

        @ConditionalOnProperty(name = "parvis.role", havingValue = "web")
        static final class Pages {}
    }
}
