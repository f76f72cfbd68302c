package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The composer of a telephone: light, and stubborn. */
class ComposerJourneyTest extends Journey {
    private static final int LIGHT = 35_000;
    private static final int TIMES = 25;

    @Autowired JdbcClient db;
    @TempDir Path scratch;

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

    /** The same as {@code bin/soak composer}, for as long as a check may take. */
    @Test
    void stories_arrive_whole_and_once_after_25_cuts_and_killed_tabs() throws Exception {
        long seed = System.nanoTime() & 0xffff;
        var soak = new ComposerSoak(scratch, port, "grand-palier", TIMES, seed);
        List<String> wrong = new ArrayList<>();

        List<ComposerSoak.Sent> sent = soak.run(wrong);
        wrong.addAll(new Received(db, world.grandPalier.id()).wrong(sent));

        assertThat(sent).isNotEmpty();
        assertThat(wrong).as(soak.toString()).isEmpty();
    }

    private static long weight(Request request) {
        return request.url().endsWith(".js") ? request.sizes().responseBodySize : 0;
    }
}
