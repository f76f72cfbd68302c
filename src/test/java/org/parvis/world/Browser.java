package org.parvis.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser without JavaScript: keeps cookies, follows nothing by itself, sends what a form would
 * send.
 */
public final class Browser {
    private final URI server;
    private final CookieManager jar = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(jar)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private String token = "";

    public Browser(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** An answer, read as a page when it is one. */
    public record Answer(int status, String location, String body, HttpResponse<String> raw) {
        public Document page() {
            return Jsoup.parse(body);
        }
    }

    /** Opens the one-time link and presses its button. */
    public Browser signIn(String link) {
        Answer answer = post(link);
        if (answer.status() != 303) {
            throw new AssertionError("not signed in: " + answer.status() + "\n" + answer.body());
        }
        return this;
    }

    /** What it would send in a {@code Cookie} header, for a connection of another sort. */
    public String cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", "text/html").GET().build());
    }

    /** The lines of an answer that does not end, as they come: server-sent events. */
    public Stream<String> lines(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form from a page of ours: with the token of the last page that had one. */
    public Answer post(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        if (!token.isEmpty()) {
            fields.addAll(List.of("_csrf", token));
        }
        return send(
                form(path, fields.toArray(String[]::new))
                        .header("Sec-Fetch-Site", "same-origin")
                        .build());
    }

    /** Sends a form as a page of another site would. */
    public Answer postFromElsewhere(String path, String... namesAndValues) {
        return send(form(path, namesAndValues).header("Sec-Fetch-Site", "cross-site").build());
    }

    /** What a script of ours sends. */
    public Answer fetch(String method, String path, String json) {
        return send(
                request(path)
                        .header("X-Parvis", "1")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("");
            Answer read = new Answer(answer.statusCode(), location, answer.body(), answer);
            String found = read.page().select("input[name=_csrf]").attr("value");
            token = found.isEmpty() ? token : found;
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        path.startsWith("http") ? URI.create(path) : server.resolve(path))
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int index = 0; index + 1 < namesAndValues.length; index += 2) {
            body.append(index == 0 ? "" : "&").append(encode(namesAndValues[index]));
            body.append('=').append(encode(namesAndValues[index + 1]));
        }
        return request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
