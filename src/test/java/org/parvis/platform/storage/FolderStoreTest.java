package org.parvis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends FileStoreContract {
    private @org.jspecify.annotations.Nullable FolderStore made;

    @BeforeEach
    void make_a_store() {
        made = new FolderStore(work.resolve("files"));
    }

    @Override
    FileStore store() {
        return java.util.Objects.requireNonNull(made);
    }

    @Override
    List<Path> everythingKept() {
        try (Stream<Path> all = Files.walk(work.resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void files_lie_two_folders_deep() {
        FileHash hash =
                store().put(
                                new ByteArrayInputStream(
                                        "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .hash();

        assertThat(store().local(hash))
                .isEqualTo(work.resolve("files/2c/f2/" + hash.hex()).toAbsolutePath());
    }

    @Test
    void a_file_of_another_disk_is_copied_then_removed() throws IOException {
        Path otherDisk = Path.of("/dev/shm");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(otherDisk));
        Path source =
                Files.writeString(Files.createTempFile(otherDisk, "parvis", ".bin"), "from afar");

        StoredFile stored = store().put(source);

        assertThat(Files.readString(store().local(stored.hash()))).isEqualTo("from afar");
        assertThat(source).doesNotExist();
    }
}
