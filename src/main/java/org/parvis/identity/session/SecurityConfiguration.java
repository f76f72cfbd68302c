package org.parvis.identity.session;

import org.parvis.identity.Gatekeeper;
import org.parvis.identity.SessionContexts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What Spring Security's filters do here: the firewall against malformed addresses and the security
 * context. Who may do what is asked by {@link Gatekeeper}, which knows the handler; sign-in has its
 * own handlers.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    @Bean
    static SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context -> context.securityContextRepository(new SessionContexts()))
                // the form token is checked by Gatekeeper, which knows which forms are public
                .csrf(AbstractHttpConfigurer::disable)
                // platform.web writes the headers, on pages from the cache too
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The web server measures each request; a measure of each filter would cost a third of a page.
     */
    @Bean
    static SecurityObservationSettings noMeasuresOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no passwords: without this Spring Boot would invent a user with one. */
    @Bean
    static UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException("nobody signs in with a password");
        };
    }
}
