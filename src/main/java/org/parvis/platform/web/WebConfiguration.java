package org.parvis.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives Spring MVC our pages, our arguments and our files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<AnswerHandler> answers;
    private final ObjectProvider<HandlerMethodArgumentResolver> arguments;
    private final ObjectProvider<HandlerInterceptor> interceptors;

    WebConfiguration(
            ObjectProvider<AnswerHandler> answers,
            ObjectProvider<HandlerMethodArgumentResolver> arguments,
            ObjectProvider<HandlerInterceptor> interceptors) {
        this.answers = answers;
        this.arguments = arguments;
        this.interceptors = interceptors;
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        arguments.orderedStream().forEach(resolvers::add);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        interceptors.orderedStream().forEach(registry::addInterceptor);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + Assets.version() + "/**")
                .addResourceLocations("classpath:/web/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
