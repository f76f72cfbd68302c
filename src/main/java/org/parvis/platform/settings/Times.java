package org.parvis.platform.settings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock everybody is given, so that tests can set it. */
@Configuration(proxyBeanMethods = false)
class Times {
    @Bean
    Clock clock(HostSettings settings) {
        return Clock.system(settings.zone());
    }
}
