package org.parvis.platform.command;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the console that the first page can be opened; scripts wait for this line. */
@Component
final class Ready {
    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.println(
                    "PARVIS READY http://localhost:" + web.getWebServer().getPort() + "/");
        }
    }
}
