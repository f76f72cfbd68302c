package org.parvis.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.util.StreamUtils;

/** The contract, on a real S3 server; and what only a store far away has to promise. */
class S3StoreTest extends FileStoreContract {
    @TempDir static Path bucketFolder;

    private static S3Server server;

    private S3Store made;

    @BeforeAll
    static void start_the_service() throws Exception {
        server = S3Server.start(bucketFolder);
    }

    @AfterAll
    static void stop_the_service() {
        server.close();
    }

    @BeforeEach
    void make_a_store() {
        made = node("near", 100_000_000, Clock.systemUTC());
    }

    @AfterEach
    void empty_the_bucket() {
        List<FileHash> all = new ArrayList<>();
        made.each(all::add);
        all.forEach(made::delete);
        made.close();
    }

    @Override
    FileStore store() {
        return Objects.requireNonNull(made);
    }

    @Override
    List<Path> everythingKept() {
        List<Path> kept = new ArrayList<>();
        made.each(hash -> kept.add(Path.of(hash.hex())));
        return kept;
    }

    @Test
    void what_one_node_put_another_reads_and_hands_on_from_the_middle() throws IOException {
        byte[] film = new byte[300_000];
        new Random(7).nextBytes(film);
        FileHash hash = made.put(new ByteArrayInputStream(film)).hash();

        try (S3Store other = node("other", 100_000_000, Clock.systemUTC())) {
            Resource resource = other.resource(hash);
            assertThat(resource.contentLength()).isEqualTo(film.length);
            try (InputStream content = resource.getInputStream();
                    var part = new java.io.ByteArrayOutputStream()) {
                StreamUtils.copyRange(content, part, 200_000, 200_099);
                assertThat(part.toByteArray())
                        .isEqualTo(java.util.Arrays.copyOfRange(film, 200_000, 200_100));
            }
            assertThat(work.resolve("other")).isDirectoryNotContaining("glob:**/" + hash);
            assertThat(other.local(hash)).hasBinaryContent(film);
        }
    }

    @Test
    void what_one_node_deleted_is_gone_for_the_other() {
        FileHash hash = made.put(new ByteArrayInputStream("un film".getBytes(UTF_8))).hash();

        try (S3Store other = node("other", 100_000_000, Clock.systemUTC())) {
            other.delete(hash);

            assertThat(made.has(hash)).isFalse();
        }
    }

    @Test
    void a_large_file_goes_in_parts_and_comes_back_whole() throws IOException {
        Path source = work.resolve("long.mp4");
        byte[] minute = new byte[1_000_000];
        new Random(3).nextBytes(minute);
        try (var out = Files.newOutputStream(source)) {
            for (int count = 0; count < 70; count++) {
                out.write(minute);
            }
        }

        StoredFile stored = made.put(source);

        assertThat(stored.bytes()).isEqualTo(70_000_000);
        assertThat(source).doesNotExist();
        try (S3Store other = node("other", 100_000_000, Clock.systemUTC())) {
            // the name is the hash of what came back
            assertThat(other.local(stored.hash())).hasSize(70_000_000);
        }
    }

    @Test
    void the_files_used_longest_ago_make_room_but_never_those_of_the_hour() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        try (S3Store small = node("small", 1_000, Clock.systemUTC())) {
            FileHash old = small.put(new ByteArrayInputStream(new byte[900])).hash();
            try (S3Store same = node("small", 1_000, later)) {
                FileHash young = same.put(new ByteArrayInputStream(new byte[800])).hash();
                assertThat(near("small", old)).doesNotExist();
                assertThat(near("small", young)).exists();
                assertThat(same.local(old)).hasSize(900);
            }
        }
    }

    @Test
    void files_that_were_hashed_on_arrival_make_room_too() throws IOException {
        try (S3Store small = node("counted", 1_000, Clock.systemUTC())) {
            FileHash old = small.put(new ByteArrayInputStream(new byte[900])).hash();
            Path source = Files.write(work.resolve("arrived"), new byte[800]);
            FileHash young = made.put(new ByteArrayInputStream(new byte[800])).hash();
            try (S3Store later =
                    node("counted", 1_000, Clock.offset(Clock.systemUTC(), Duration.ofHours(3)))) {
                later.put(source, young);

                assertThat(near("counted", old)).doesNotExist();
                assertThat(near("counted", young)).exists();
            }
        }
    }

    @Test
    void a_service_that_does_not_answer_keeps_what_was_to_be_sent() throws IOException {
        Path source = Files.writeString(work.resolve("film.mp4"), "un film");
        S3Address nobody = S3Address.of(URI.create("s3://k:s@127.0.0.1:1/parvis?tls=no"));

        try (S3Bucket away = new S3Bucket(nobody)) {
            S3Store store = new S3Store(away, files("away", 1_000, Clock.systemUTC()));
            assertThatThrownBy(() -> store.put(source, new FileHash("0".repeat(64))))
                    .isInstanceOf(StorageAway.class);
        }

        assertThat(source).hasContent("un film");
    }

    @Test
    void an_address_without_its_parts_is_refused_and_never_repeated() {
        assertThatThrownBy(() -> S3Address.of(URI.create("s3://KEY:SECRET@host/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("host/\n")
                .hasMessageContaining("must look like");
        S3Address whole =
                S3Address.of(
                        URI.create("s3://a%2Fb:c+d@s3.example.org/media/parvis?region=fr-par"));
        assertThat(whole.key()).isEqualTo("a/b");
        assertThat(whole.secret()).isEqualTo("c+d");
        assertThat(whole).hasToString("https://s3.example.org/media/parvis/");
    }

    private Path near(String name, FileHash hash) {
        String hex = hash.hex();
        return work.resolve(name)
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    private NearFiles files(String name, long bytes, Clock clock) {
        return new NearFiles(new FolderStore(work.resolve(name)), bytes, clock);
    }

    private S3Store node(String name, long bytes, Clock clock) {
        return new S3Store(new S3Bucket(server.address()), files(name, bytes, clock));
    }
}
