package org.parvis.newsroom.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.newsroom.Desk;
import org.parvis.platform.sql.Database;
import org.parvis.world.ServerProcess;
import org.springframework.beans.factory.annotation.Autowired;

/** A second server on the same database: it passes words on, and its loss loses none. */
@Tag("journey")
class TwoNodesOfOneTextTest extends Desk {
    private @Autowired Database database;

    @Test
    void words_go_from_one_node_to_the_other_and_outlive_both_lines(@TempDir Path folder)
            throws Exception {
        Map<String, String> shared =
                Map.of("PARVIS_DATABASE_URL", database.url(), "PARVIS_ROLE", "web");
        String desk = begun("texte");
        try (ServerProcess other = new ServerProcess(folder.resolve("other"), shared)) {
            other.start();
            Line here = new Line();
            assertThat(open(here, port, desk)).isEqualTo(101);
            here.brings(here.hears("graft"), "début");
            here.hears("ready");
            Line there = new Line();
            assertThat(open(there, other.port(), desk)).isEqualTo(101);
            there.hears("ready");

            there.types("de là-bas");
            until(here, "de là-bas");
            here.types("d’ici");
            until(there, "d’ici");
            other.kill();
            here.types("encore");
            until(here, "encore");
            other.start();
            Line again = new Line();
            assertThat(open(again, other.port(), desk)).isEqualTo(101);
            again.hears("ready");

            assertThat(there.words).containsExactly("début", "de là-bas", "d’ici");
            assertThat(again.words).containsExactly("début", "de là-bas", "d’ici", "encore");
            here.cut();
            again.cut();
        }
    }

    private int open(Line line, int node, String desk) {
        return line.open(node, desk + "/ensemble", author.cookies(), "http://localhost:" + node);
    }

    private static void until(Line line, String word) throws InterruptedException {
        while (!line.words.contains(word)) {
            line.hears("rows");
        }
    }
}
