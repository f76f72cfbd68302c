package org.parvis.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.springframework.web.util.HtmlUtils;

/**
 * What is said when a request cannot even be read, so that nothing of ours was asked: a header too
 * long (very often a heap of cookies), a damaged address. Neither the portal nor the language of
 * who asks is known, so the page says it in every language of the screens; and it stands alone,
 * because the browser would fetch a style sheet with the same headers.
 */
final class UnreadableValve extends ErrorReportValve {
    private static final String STYLE =
            "html{color-scheme:light dark}body{margin:0 auto;max-width:38rem;padding:2rem 1rem;"
                    + "font:1.125rem/1.55 system-ui,sans-serif}h1,h2{margin:0;font-size:1.5rem;line-height:1.2}"
                    + "section{border-top:5px solid;padding:1rem 0 2rem}a{color:inherit;display:inline-block;padding:.6rem 0}";
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + sha256(STYLE)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String unread;
    private final String ours;

    UnreadableValve(Messages messages) {
        unread = page(messages, "platform.unread");
        ours = page(messages, "platform.unread.ours");
    }

    private static String page(Messages messages, String key) {
        StringBuilder page =
                new StringBuilder("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\">")
                        .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                        .append(escaped(messages.in(Language.FRENCH).say(key + ".title")))
                        .append("</title><style>")
                        .append(STYLE)
                        .append("</style></head><body><main>");
        for (Language language : Language.OF_SCREENS) {
            section(
                    page,
                    messages.in(language),
                    key,
                    language.equals(Language.FRENCH) ? "h1" : "h2");
        }
        return page.append("</main></body></html>").toString();
    }

    private static void section(StringBuilder page, Words words, String key, String heading) {
        Language language = words.language();
        String home = language.equals(Language.FRENCH) ? "/" : "/" + language.tag();
        page.append(
                        "<section lang=\"%s\" dir=\"%s\">"
                                .formatted(language.tag(), language.direction()))
                .append("<%1$s>%2$s</%1$s>".formatted(heading, escaped(words.say(key + ".title"))))
                .append("<p>%s</p>".formatted(escaped(words.say(key + ".message"))))
                .append(
                        "<p><a href=\"%s\">%s</a></p></section>"
                                .formatted(home, escaped(words.say("platform.unread.home"))));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    private static String sha256(String words) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Only where nothing was said yet, and somebody is still there to hear it. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !isHeard(response)) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(response.getStatus() < 500 ? unread : ours);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody heard why a request was not read", gone);
        }
    }

    private static boolean isHeard(Response response) {
        AtomicBoolean heard = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, heard);
        return heard.get();
    }
}
