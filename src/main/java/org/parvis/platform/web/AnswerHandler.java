package org.parvis.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the pages and answers that handlers return. */
@Component
public final class AnswerHandler implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates;

    AnswerHandler(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        Class<?> returned = type.getParameterType();
        return Page.class.isAssignableFrom(returned) || Answer.class.isAssignableFrom(returned);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest asked =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response =
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        write(
                value instanceof Page page
                        ? Answer.page(page)
                        : (Answer) Objects.requireNonNull(value),
                asked,
                response);
    }

    /** Writes an answer outside a handler: error pages, refusals of filters. */
    public void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        TooOften.tell(response, answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.page() != null) {
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(Page.template(answer.page().getClass()), answer.page(), output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            if (!request.getMethod().equals("HEAD")) {
                output.writeTo(response.getOutputStream());
            }
        }
    }
}
