package org.parvis.platform.web;

import org.parvis.platform.settings.NodeSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the page cache into the web server, behind what makes the visitor's address and scheme
 * known.
 */
@Configuration(proxyBeanMethods = false)
class WebServerConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> cacheBeforeFilters(
            PageCache cache, SecurityHeaders headers, WebFiles files, NodeSettings node) {
        return factory -> {
            if (node.role().servesPages()) {
                factory.addContextValves(new CacheValve(cache, headers, files));
            }
        };
    }
}
