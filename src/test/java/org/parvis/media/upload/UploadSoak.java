package org.parvis.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.parvis.Parvis;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerProcess;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code bin/soak uploads} runs: a real server is killed several times while files come in and
 * films are prepared; afterwards every file must be there byte for byte, every film ready, and
 * nothing twice.
 *
 * @param uploads files that are on their way when the server is killed
 * @param films films that are being prepared meanwhile
 * @param kills how many times
 * @param megabytes weight of each upload
 * @param seconds length of each film
 */
record UploadSoak(
        Path scratch, int uploads, int films, int kills, int megabytes, int seconds, long seed) {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int LINE = 1 << 20;
    private static final String SLUG = "endurance";
    private static final String LOST_RENDITIONS =
            """
            SELECT count(*) FROM media.asset a WHERE NOT EXISTS (
                SELECT 1 FROM media.rendition r
                WHERE r.portal_id = a.portal_id AND r.asset_id = a.id AND r.role = 'RUNG' AND r.name LIKE 'q%'
                  AND r.retired_at IS NULL)
            """;

    /** Arguments: scratch folder, uploads, films, kills, megabytes, seconds of each film. */
    public static void main(String[] arguments) throws Exception {
        long seed = System.nanoTime() & 0xffff;
        List<Integer> numbers = new ArrayList<>();
        for (int index = 1; index < arguments.length; index++) {
            numbers.add(Integer.valueOf(arguments[index]));
        }
        var soak =
                new UploadSoak(
                        Path.of(arguments[0]).toAbsolutePath(),
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        numbers.get(3),
                        numbers.get(4),
                        seed);
        System.out.println(soak);
        List<String> wrong = soak.run();
        wrong.forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "nothing lost, nothing twice" : "WRONG");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /**
     * What is wrong afterwards, in words; empty is good. The server's last life is in this process,
     * so that what it holds can be looked at.
     */
    List<String> run() throws Exception {
        String link = inside(0, this::prepared);
        Map<AssetId, Path> sent = new LinkedHashMap<>();
        try (ServerProcess server = new ServerProcess(data());
                ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            server.start();
            Browser browser = new Browser(server.port()).signIn(link);
            for (Path film : files("film-", films)) {
                sent.put(sender(server, browser, film, 1 << 30).call(), film);
            }
            List<StubbornSender> senders = new ArrayList<>();
            for (Path file : files("upload-", uploads)) {
                senders.add(sender(server, browser, file, LINE));
                sent.put(senders.getLast().open(), file);
            }
            List<Future<AssetId>> under = senders.stream().map(lines::submit).toList();
            killAgainAndAgain(server);
            return inside(
                    server.port(),
                    context -> {
                        server.cameBack();
                        under.forEach(UploadSoak::await);
                        return wrong(context, sent);
                    });
        }
    }

    private void killAgainAndAgain(ServerProcess server) throws Exception {
        Random random = new Random(seed);
        for (int kill = 1; kill <= kills; kill++) {
            if (kill > 1) {
                server.start();
            }
            Thread.sleep(1500 + random.nextInt(4000));
            server.kill();
            System.out.printf("killed %d of %d%n", kill, kills);
        }
    }

    private static void await(Future<AssetId> upload) {
        try {
            upload.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private StubbornSender sender(ServerProcess server, Browser browser, Path file, int rate)
            throws IOException {
        return new StubbornSender(server::awaitUp, browser, SLUG, file, rate);
    }

    /** Somebody who may send, and the films to send. */
    private String prepared(ConfigurableApplicationContext context) {
        PortalId portal =
                context.getBean(Portals.class).create(Openings.portal(SLUG, "Endurance")).id();
        Accounts accounts = context.getBean(Accounts.class);
        Account sender = accounts.create("Sirine", "sirine@example.org", Language.FRENCH);
        accounts.grant(sender.id(), Role.CONTRIBUTOR, portal);
        Ffmpeg ffmpeg = context.getBean(Engine.class).ffmpeg();
        String picture = "testsrc2=s=%s:r=25:d=%d";
        make(ffmpeg, "film", picture.formatted("1280x720", seconds), "libx265", films, 0);
        make(ffmpeg, "upload", picture.formatted("320x240", 2), "libx264", uploads, megabytes);
        return accounts.signInLink(sender.id(), "/compte");
    }

    private void make(
            Ffmpeg ffmpeg, String name, String picture, String codec, int count, int ballast) {
        Path film = scratch.resolve(name + ".mp4");
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        arguments.addAll(List.of("-c:v", codec, "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
        arguments.add(film.toString());
        ffmpeg.run(arguments, Duration.ofMinutes(5), 0);
        Random random = new Random(seed);
        for (int number = 1; number <= count; number++) {
            Path copy = scratch.resolve("%s-%02d.mp4".formatted(name, number));
            try (OutputStream out =
                    Files.newOutputStream(Files.copy(film, copy), StandardOpenOption.APPEND)) {
                byte[] noise = new byte[(ballast << 20) + 1 + random.nextInt(1 << 20)];
                random.nextBytes(noise);
                out.write(ByteBuffer.allocate(4).putInt(noise.length + 8).array());
                out.write("free".getBytes(StandardCharsets.US_ASCII));
                out.write(noise);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private List<String> wrong(ConfigurableApplicationContext context, Map<AssetId, Path> sent) {
        List<String> wrong = new ArrayList<>();
        AssetStore assets = context.getBean(AssetStore.class);
        FileStore files = context.getBean(FileStore.class);
        PortalId portal = context.getBean(Portals.class).bySlug(new Slug(SLUG)).orElseThrow().id();
        sent.forEach((id, path) -> {
            Asset asset = settled(assets, portal, id);
            if (asset.state() != AssetState.READY) {
                wrong.add("%s is %s (%s)".formatted(path, asset.state(), asset.problem()));
            }
            FileHash original = assets.extras(portal, id).original();
            String hash = sha256(path);
            if (original == null
                    || !original.hex().equals(hash)
                    || !sha256(files.local(original)).equals(hash)) {
                wrong.add("%s did not arrive byte for byte".formatted(path));
            }
        });
        JdbcClient db = context.getBean(JdbcClient.class);
        expect(wrong, sent.size(), count(db, "SELECT count(*) FROM media.asset"), "assets");
        expect(wrong, 0, count(db, "SELECT count(*) FROM media.preparation"), "steps to do");
        expect(wrong, 0, count(db, LOST_RENDITIONS), "films without their rungs");
        expect(wrong, 0, entries("uploads"), "files in uploads");
        expect(wrong, 0, entries("files/arriving"), "files in arriving");
        return wrong;
    }

    private static Asset settled(AssetStore assets, PortalId portal, AssetId id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Asset asset = assets.find(portal, id).orElseThrow();
        while (asset.state() != AssetState.READY
                && asset.state() != AssetState.FAILED
                && System.nanoTime() < end) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            asset = assets.find(portal, id).orElseThrow();
        }
        return asset;
    }

    private static void expect(List<String> wrong, long expected, long found, String what) {
        if (expected != found) {
            wrong.add(String.format(Locale.ROOT, "%d %s, not %d", found, what, expected));
        }
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private long entries(String folder) {
        try (var inside = Files.list(data().resolve(folder))) {
            return inside.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T inside(int port, Function<ConfigurableApplicationContext, T> work) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Parvis.class)
                        .run(
                                "--parvis.data=" + data(),
                                "--parvis.demonstration=false",
                                "--server.port=" + port,
                                "--management.server.port=0",
                                "--logging.level.root=WARN")) {
            return work.apply(context);
        }
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private List<Path> files(String head, int count) throws IOException {
        try (var inside = Files.list(scratch)) {
            List<Path> found =
                    inside.filter(file -> file.getFileName().toString().startsWith(head))
                            .sorted()
                            .toList();
            if (found.size() != count) {
                throw new IllegalStateException(head + ": " + found);
            }
            return found;
        }
    }

    private static String sha256(Path file) {
        try (InputStream content =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) content).getMessageDigest().digest());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
