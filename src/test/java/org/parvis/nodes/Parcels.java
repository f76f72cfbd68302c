package org.parvis.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.parvis.media.AssetId;
import org.parvis.media.upload.StubbornSender;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.world.Browser;
import org.parvis.world.Cluster;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sounds on their way through the balancer during the accidents, each to arrive byte for byte. */
final class Parcels implements AutoCloseable {
    private static final int COUNT = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** One rendition of each sound that is ready. */
    private static final String PLAYED =
            """
            SELECT DISTINCT ON (a.id) '/fichiers/' || a.key || '/' || r.name
            FROM media.asset a JOIN media.rendition r ON r.asset_id = a.id
            WHERE a.state = 'READY' AND r.type = 'audio/mp4' AND r.retired_at IS NULL
            """;

    private record Parcel(Path file, Future<AssetId> sent) {}

    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Cluster cluster;

    private Parcels(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * @param way how long each is on its way when nothing happens
     */
    static Parcels send(Cluster cluster, Browser author, int megabytes, Duration way)
            throws IOException {
        Parcels parcels = new Parcels(cluster);
        int rate = (int) ((megabytes << 20) / Math.max(1, way.toSeconds()));
        for (int number = 1; number <= COUNT; number++) {
            Path file = noise(cluster.folder("son-" + number + ".wav"), megabytes, number);
            var sender =
                    new StubbornSender(
                            () -> Thread.sleep(500), author, Neighbourhood.SLUG, file, rate);
            parcels.parcels.add(new Parcel(file, parcels.lines.submit(sender)));
        }
        return parcels;
    }

    /** What did not arrive or was not prepared, in words. */
    List<String> wrong() throws InterruptedException, ExecutionException {
        for (Parcel parcel : parcels) {
            parcel.sent().get();
        }
        return Neighbourhood.inside(
                cluster,
                context -> parcels.stream().flatMap(parcel -> wrong(context, parcel)).toList());
    }

    private static Stream<String> wrong(ConfigurableApplicationContext context, Parcel parcel) {
        JdbcClient db = context.getBean(JdbcClient.class);
        String asset = parcel.sent().resultNow().toString();
        if (!awaitReady(db, asset)) {
            return Stream.of(parcel.file() + " is not ready");
        }
        String hash =
                db.sql("SELECT original FROM media.asset WHERE id = ?::uuid")
                        .param(asset)
                        .query(String.class)
                        .single();
        Path kept = context.getBean(FileStore.class).local(new FileHash(hash));
        return sha256(kept).equals(sha256(parcel.file()))
                ? Stream.empty()
                : Stream.of(parcel.file() + " did not arrive byte for byte");
    }

    /** Those that this node does not play, whichever node they came in by or were prepared on. */
    List<String> unheard(Browser listener) {
        List<String> addresses =
                Neighbourhood.inside(
                        cluster,
                        context ->
                                context.getBean(JdbcClient.class)
                                        .sql(PLAYED)
                                        .query(String.class)
                                        .list());
        if (addresses.size() != parcels.size()) {
            return List.of(addresses.size() + " sounds can be played, not " + parcels.size());
        }
        return addresses.stream()
                .filter(address -> listener.get(address).status() != 200)
                .map(address -> address + " is not played")
                .toList();
    }

    private static boolean awaitReady(JdbcClient db, String asset) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            String state =
                    db.sql("SELECT state FROM media.asset WHERE id = ?::uuid")
                            .param(asset)
                            .query(String.class)
                            .single();
            if (state.equals("READY")) {
                return true;
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return false;
    }

    /** A sound of noise: nothing shortens it. */
    private static Path noise(Path file, int megabytes, int seed) throws IOException {
        byte[] samples = new byte[megabytes << 20];
        new Random(seed).nextBytes(samples);
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(36 + samples.length).put(ascii("WAVEfmt ")).putInt(16);
        head.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000);
        head.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(samples.length);
        Files.write(file, head.array());
        return Files.write(file, samples, java.nio.file.StandardOpenOption.APPEND);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(Path file) {
        try (InputStream content =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) content).getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        lines.shutdownNow();
    }
}
