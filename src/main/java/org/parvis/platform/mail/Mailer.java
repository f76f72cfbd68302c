package org.parvis.platform.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends letters; as long as no mail server can be set, it shows them in the server's output. */
@Component
public final class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    /** Call it inside the transaction that gives the reason for the letter. */
    public void sendLater(Letter letter) {
        LOG.info("Letter to {}: {}\n{}", letter.to(), letter.subject(), letter.text());
    }
}
