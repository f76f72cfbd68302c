package org.parvis.identity.session;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.parvis.platform.web.SessionCookie;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in PostgreSQL: they outlive a restart and are the same on every node. They hold strings
 * only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(
        tableName = "identity.session",
        maxInactiveIntervalInSeconds = SessionConfiguration.LIFE)
class SessionConfiguration {
    static final int LIFE = 30 * 24 * 3600;

    @Bean
    static CookieSerializer cookieSerializer() {
        // Secure follows the request: set on https, absent on http://localhost
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(SessionCookie.NAME);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        cookies.setCookieMaxAge(LIFE);
        return cookies;
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresqlSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
