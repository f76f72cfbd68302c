package org.parvis.catalogue.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Browsers that ask first, because a page sends more than a plain question, are told yes. */
@Configuration(proxyBeanMethods = false)
class ApiCors implements WebMvcConfigurer {
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
        registry.addMapping("/oembed").allowedOrigins("*").allowedMethods("GET", "HEAD");
    }
}
