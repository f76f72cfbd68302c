package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.parvis.platform.storage.DiskFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The three kinds of no, each with its status and a page that says what to do; nothing else is ever
 * shown.
 */
@ControllerAdvice
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final ErrorPages pages;
    private final AnswerHandler answers;

    Errors(ErrorPages pages, AnswerHandler answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @ExceptionHandler
    void on(NotHere absent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(request, response, 404, "");
    }

    @ExceptionHandler
    void on(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(request, response, refused.status(), refused.messageKey(), refused.namesAndValues());
    }

    @ExceptionHandler
    void on(
            MaxUploadSizeExceededException large,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        show(request, response, 413, "");
    }

    /** A damaged address leads nowhere; a damaged field is the fault of what was sent. */
    @ExceptionHandler
    void on(
            MethodArgumentTypeMismatchException damaged,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean address = damaged.getParameter().hasParameterAnnotation(PathVariable.class);
        show(request, response, address ? 404 : 400, "");
    }

    @ExceptionHandler
    void on(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            // usually a reader who left in the middle of an answer
            LOG.debug("Answer broken off at {}", request.getRequestURI(), failure);
        } else if (failure instanceof ErrorResponse known
                && known.getStatusCode().is4xxClientError()) {
            show(request, response, known.getStatusCode().value(), "");
        } else if (failure instanceof InvalidParameterException unreadable) {
            // a form too large, cut off or badly encoded
            show(request, response, unreadable.getErrorCode(), "");
        } else if (DiskFull.is(failure)) {
            LOG.error("{} {}: the disk is full", request.getMethod(), request.getRequestURI());
            show(request, response, 507, "");
        } else if (isBadRequest(failure)) {
            show(request, response, 400, "");
        } else if (Unavailable.is(failure)) {
            LOG.warn("{} {} must wait", request.getMethod(), request.getRequestURI(), failure);
            Unavailable.comeBack(response);
            show(request, response, 503, "");
        } else {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            show(request, response, 500, "");
        }
    }

    private static boolean isBadRequest(Exception failure) {
        return failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.validation.BindException;
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String messageKey,
            Object... namesAndValues)
            throws IOException {
        response.resetBuffer();
        response.setHeader("Cache-Control", "no-store");
        TooOften.tell(response, status);
        if (Problem.isWanted(request)) {
            Problem.write(
                    response, status, pages.sentence(request, status, messageKey, namesAndValues));
            return;
        }
        answers.write(
                Answer.page(status, pages.page(request, status, messageKey, namesAndValues)),
                request,
                response);
    }
}
