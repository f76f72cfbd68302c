package org.parvis.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every file store promises; each implementation has a test class that extends this one. */
abstract class FileStoreContract {
    private static final String HELLO_SHA256 =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir Path work;

    abstract FileStore store();

    @Test
    void a_stream_is_kept_under_the_hash_of_its_content() throws IOException {
        StoredFile stored = store().put(text("hello"));

        assertThat(stored).isEqualTo(new StoredFile(new FileHash(HELLO_SHA256), 5));
        assertThat(Files.readString(store().local(stored.hash()))).isEqualTo("hello");
        try (InputStream content = store().open(stored.hash())) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void a_file_is_taken_over() throws IOException {
        Path source = Files.writeString(work.resolve("film.mp4"), "hello");

        StoredFile stored = store().put(source);

        assertThat(stored).isEqualTo(new StoredFile(new FileHash(HELLO_SHA256), 5));
        assertThat(source).doesNotExist();
        assertThat(store().has(stored.hash())).isTrue();
    }

    @Test
    void the_same_content_twice_is_one_file_and_the_second_source_goes_too() throws IOException {
        FileStore store = store();
        StoredFile first = store.put(text("hello"));
        Path again = Files.writeString(work.resolve("again"), "hello");

        StoredFile second = store.put(again);

        assertThat(second).isEqualTo(first);
        assertThat(again).doesNotExist();
        assertThat(Files.readString(store.local(first.hash()))).isEqualTo("hello");
    }

    @Test
    void an_empty_file_is_a_file() {
        StoredFile stored = store().put(text(""));

        assertThat(stored.bytes()).isZero();
        assertThat(store().local(stored.hash())).isEmptyFile();
    }

    @Test
    void what_was_deleted_or_never_put_is_missing() {
        FileStore store = store();
        FileHash hash = store.put(text("hello")).hash();

        store.delete(hash);
        store.delete(hash);

        assertThat(store.has(hash)).isFalse();
        assertThatThrownBy(() -> store.local(hash)).isInstanceOf(FileMissing.class);
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(FileMissing.class);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing_behind() {
        InputStream broken =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (left <= 0) {
                            throw new IOException("the network is cut");
                        }
                        left--;
                        return 'x';
                    }
                };

        assertThatThrownBy(() -> store().put(broken)).isInstanceOf(UncheckedIOException.class);

        assertThat(everythingKept()).isEmpty();
    }

    @Test
    void twenty_arrivals_of_the_same_content_at_once_are_one_whole_file() throws IOException {
        FileStore store = store();
        var start = new CountDownLatch(1);
        String content = "parvis ".repeat(200_000);

        var threads =
                IntStream.range(0, 20)
                        .mapToObj(number ->
                                Thread.startVirtualThread(() -> {
                                    awaitQuietly(start);
                                    store.put(text(content));
                                }))
                        .toList();
        start.countDown();
        threads.forEach(FileStoreContract::joinQuietly);

        FileHash hash = store.put(text(content)).hash();
        assertThat(Files.readString(store.local(hash))).isEqualTo(content);
        assertThat(everythingKept()).hasSize(1);
    }

    @Test
    void a_name_that_is_no_hash_never_reaches_the_store() {
        assertThatThrownBy(() -> new FileHash("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileHash(HELLO_SHA256.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Every file the store has on disk, finished or not. */
    abstract java.util.List<Path> everythingKept();

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
