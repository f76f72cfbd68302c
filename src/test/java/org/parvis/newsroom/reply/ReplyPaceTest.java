package org.parvis.newsroom.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.PortalId;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A public form that writes to all editors is not for robots. */
@ServerTest
class ReplyPaceTest {
    @Autowired RightsOfReply rights;
    @Autowired Openings openings;

    @Test
    void one_machine_does_not_use_up_what_a_portal_takes_in_an_hour() {
        PortalId portal = openings.portal().id();
        String robot = UUID.randomUUID().toString();

        for (int times = 0; times < 10; times++) {
            assertThat(rights.mayAsk(portal, robot)).isTrue();
        }

        assertThat(rights.mayAsk(portal, robot)).isFalse();
        assertThat(rights.mayAsk(portal, UUID.randomUUID().toString())).isTrue();
    }
}
