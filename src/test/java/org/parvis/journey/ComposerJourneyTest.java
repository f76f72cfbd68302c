package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The composer of a telephone: light, and stubborn. */
class ComposerJourneyTest extends Journey {
    private static final int LIGHT = 35_000;

    @Test
    void every_script_of_the_composer_together_weighs_at_most_35_kilobytes() {
        Person somebody = onPhone();
        AtomicLong bytes = new AtomicLong();
        somebody.page.onRequestFinished(request -> bytes.addAndGet(weight(request)));

        somebody.open("/grand-palier/participer/son/sans-compte");
        somebody.press("J’enregistre ma voix");
        somebody.page.waitForFunction(
                "() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/recorder.js'))");

        assertThat(bytes.get()).isBetween(5_000L, (long) LIGHT);
    }

    private static long weight(Request request) {
        return request.url().endsWith(".js") ? request.sizes().responseBodySize : 0;
    }
}
