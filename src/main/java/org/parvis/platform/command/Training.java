package org.parvis.platform.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * A short life for the build: opens a few pages of itself and stops, while the Java machine writes
 * down which classes that took (its AOT cache), so that later starts need not find out again.
 */
final class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final List<String> PAGES =
            List.of("/", "/connexion", "/nulle-part", "/reseau/source", "/ar/");

    @EventListener
    void on(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        WebServer server =
                ((WebServerApplicationContext) ready.getApplicationContext()).getWebServer();
        int port = Objects.requireNonNull(server).getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://localhost:" + port + page);
                int status =
                        client.send(
                                        HttpRequest.newBuilder(address).build(),
                                        BodyHandlers.discarding())
                                .statusCode();
                LOG.debug("training opened {}: {}", page, status);
            }
        }
        // not in this thread: the context waits for its listeners before it closes
        Thread.ofPlatform().name("training-over").start(() -> System.exit(0));
    }
}
