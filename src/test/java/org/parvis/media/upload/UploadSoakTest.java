package org.parvis.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small version of {@code bin/soak uploads}. */
class UploadSoakTest {
    @TempDir Path scratch;

    @Test
    void a_server_killed_while_files_come_in_and_films_are_prepared_loses_nothing()
            throws Exception {
        var soak = new UploadSoak(scratch, 3, 1, 1, 4, 2, 7);

        List<String> wrong = soak.run();

        assertThat(wrong).isEmpty();
    }
}
