package org.parvis.platform.web;

import org.apache.catalina.core.StandardHost;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.platform.text.Messages;
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

    /** Requests that no page of ours ever saw are answered in words too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordsForUnreadableRequests(
            Messages messages) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        // Tomcat adds its own unless it finds the class it is told here
                        host.setErrorReportValveClass(UnreadableValve.class.getName());
                        host.getPipeline().addValve(new UnreadableValve(messages));
                    }
                });
    }
}
