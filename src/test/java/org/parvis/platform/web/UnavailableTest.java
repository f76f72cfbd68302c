package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(CachedServer.Pages.class)
class UnavailableTest extends CachedServer {
    @Test
    void a_database_that_does_not_answer_asks_people_to_come_back() {
        var answer = get("/essai/base");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Un instant, s’il vous plaît")
                .doesNotContain("pool is full");
    }

    @Test
    void any_other_failure_is_ours_and_promises_nothing() {
        assertThat(Unavailable.is(new IllegalStateException("bug"))).isFalse();
        assertThat(get("/essai/bug").headers().firstValue("Retry-After")).isEmpty();
    }
}
