package org.parvis.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.parvis.platform.settings.DataFolder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the console that the first page can be opened; scripts wait for this line. */
@Component
final class Ready {
    private final DataFolder data;

    Ready(DataFolder data) {
        this.data = data;
    }

    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            int port = web.getWebServer().getPort();
            leaveWord(port);
            System.out.println("PARVIS READY http://localhost:" + port + "/");
        }
    }

    /** Commands that print addresses run in another process, which listens nowhere. */
    private void leaveWord(int port) {
        try {
            Files.writeString(data.path().resolve(DataFolder.PORT_FILE), Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + data.path(), e);
        }
    }
}
