package org.parvis.platform.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only the build asks for training. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("parvis.training")
class TrainingConfiguration {
    @Bean
    Training training() {
        return new Training();
    }
}
