package org.parvis.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.ErrorPages;
import org.parvis.platform.web.Unavailable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what no handler took: unknown addresses, refusals of filters. */
@Controller
final class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private final ErrorPages pages;

    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Allowed(Action.READ)
    Answer show(HttpServletRequest request, HttpServletResponse response) {
        if (Unavailable.is(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            Unavailable.comeBack(response);
            return Answer.page(503, pages.page(request, 503, ""));
        }
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        return Answer.page(status, pages.page(request, status, ""));
    }
}
