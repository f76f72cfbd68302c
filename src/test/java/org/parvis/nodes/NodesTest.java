package org.parvis.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.world.Cluster;

/** Two servers behind the balancer we describe; {@code bin/soak nodes} does it for longer. */
@Tag("journey")
class NodesTest {
    @Test
    void a_node_the_database_and_the_storage_go_away_and_nothing_is_lost(@TempDir Path folder)
            throws Exception {
        assumeThat(Path.of("/usr/sbin/haproxy")).as("HAProxy is not installed").exists();
        try (Cluster cluster = Cluster.under(folder)) {
            Neighbourhood people = Neighbourhood.prepare(cluster);
            cluster.serve();

            assertThat(new NodesSoak(cluster, people, 4, Duration.ofSeconds(4), 2).run()).isEmpty();
        }
    }
}
