package org.parvis.media.preparation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.parvis.Parvis;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Uuid7;
import org.parvis.media.Asset;
import org.parvis.media.AssetChanged;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.AssetStore;
import org.parvis.media.Ladder;
import org.parvis.media.MediaKind;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.upload.Intake;
import org.parvis.media.upload.UploadFiles;
import org.parvis.media.upload.UploadStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/**
 * What {@code bin/bench media} runs: the time from the last byte of a film to its first playable
 * rendition and to its whole ladder, beside plain ffmpeg commands on the same film in the same
 * minutes. Arguments: scratch folder, rounds, seconds.
 */
final class MediaBench {
    private static final String AS_IT_IS = "-c copy -movflags +faststart";
    private static final String METADATA = "portal cG9ydGFs";
    private final ConfigurableApplicationContext context;
    private final Path scratch;
    private final int rounds;
    private final int seconds;
    private final Ffmpeg ffmpeg;
    private final PortalId portal;
    private final AccountId owner;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    /** An asset came to a state at a moment. */
    private record Told(AssetChanged change, long at) {}

    /** Nanoseconds to first playable and to the end of the ladder, from their own starts. */
    private record Taken(long first, long ladder) {}

    /** A film whose last byte came at this moment. */
    private record Sent(AssetId id, long at) {}

    private MediaBench(
            ConfigurableApplicationContext context, Path scratch, int rounds, int seconds) {
        this.context = context;
        this.scratch = scratch;
        this.rounds = rounds;
        this.seconds = seconds;
        this.ffmpeg = context.getBean(Engine.class).ffmpeg();
        this.portal = new PortalId(Uuid7.next(Clock.systemUTC()));
        this.owner = context.getBean(Accounts.class).create("Mesure", null, Language.FRENCH).id();
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>)
                        event -> {
                            if (event.getPayload() instanceof AssetChanged change) {
                                told.add(new Told(change, System.nanoTime()));
                            }
                        });
    }

    /** Runs and prints. */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Path.of(arguments[0]);
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Parvis.class)
                        .run(
                                "--parvis.data=" + scratch.resolve("data"),
                                "--parvis.demonstration=false",
                                "--server.port=0",
                                "--management.server.port=0",
                                "--logging.level.root=WARN");
        try (context) {
            new MediaBench(
                            context,
                            scratch,
                            Integer.parseInt(arguments[1]),
                            Integer.parseInt(arguments[2]))
                    .run();
        }
    }

    private void run() throws Exception {
        System.out.printf(
                "%s, films of %d s in 1080p, %d rounds%n", ffmpeg.description(), seconds, rounds);
        Path web =
                made("web.mp4", "-c:v libx264 -preset ultrafast -b:v 10M -g 30 -pix_fmt yuv420p");
        Path hevc =
                made(
                        "hevc.mov",
                        "-c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1"
                                + " -b:v 6M");
        Path portrait = scratch.resolve("portrait.mp4");
        plain(
                List.of(
                        "-display_rotation",
                        "90",
                        "-i",
                        web.toString(),
                        "-c",
                        "copy",
                        portrait.toString()),
                0);
        Path minutes = scratch.resolve("minutes.mp4");
        plain(loop(web, 300 / seconds, minutes), 0);
        sent(web);
        compareFirst("web-ready MP4", web, AS_IT_IS);
        compareFirst("web-ready MP4 of 5 minutes", minutes, AS_IT_IS);
        compareFirst("portrait MP4", portrait, AS_IT_IS);
        compareFirst(
                "HEVC",
                hevc,
                "-vf scale=-2:240 -c:v libx264 -preset veryfast -crf 23 -c:a aac -b:a 48k");
        compareLadder("web-ready MP4", web);
        compareLadder("portrait MP4", portrait);
        compareLadder("HEVC", hevc);
    }

    private static List<String> loop(Path film, int times, Path target) {
        List<String> arguments = new ArrayList<>(List.of("-stream_loop", "" + (times - 1)));
        arguments.addAll(List.of("-i", film.toString(), "-c", "copy", target.toString()));
        return arguments;
    }

    private Path made(String name, String options) {
        Path file = scratch.resolve(name);
        String picture = "testsrc2=s=1920x1080:r=30:d=" + seconds;
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        arguments.addAll(List.of("-f", "lavfi", "-i", "anoisesrc=a=0.1:d=" + seconds));
        arguments.addAll(List.of("-vf", "noise=alls=12:allf=t"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of("-c:a", "aac", "-shortest", file.toString()));
        plain(arguments, 0);
        return file;
    }

    private void compareFirst(String name, Path film, String options) throws Exception {
        List<Long> plain = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> arguments = new ArrayList<>(List.of("-i", film.toString()));
            arguments.addAll(List.of(options.split(" ")));
            arguments.add(scratch.resolve("plain.mp4").toString());
            plain.add(plain(arguments, 2));
            ours.add(playable(film));
        }
        print(name + ", first playable", ours, plain);
    }

    private void compareLadder(String name, Path film) throws Exception {
        List<Long> plain = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            plain.add(plain(plainLadder(film, 1080), 10));
            ours.add(sent(film).ladder());
        }
        print(name + ", ladder", ours, plain);
    }

    /** Up to the first playable; what would follow is not waited for. */
    private long playable(Path film) throws Exception {
        Sent sent = send(film);
        long first = until(sent.id(), AssetState.PLAYABLE) - sent.at();
        Preparations preparations = context.getBean(Preparations.class);
        preparations.stop();
        context.getBean(PreparationQueue.class).drop(portal, sent.id());
        preparations.start();
        return first;
    }

    /** One run, every quality, nothing else: no loudness, no sound alone. */
    private List<String> plainLadder(Path film, int side) {
        List<String> arguments = new ArrayList<>(List.of("-i", film.toString()));
        boolean upright = film.endsWith("portrait.mp4");
        for (Ladder.Rung rung : Ladder.rungs(side)) {
            String scale = upright ? "scale=" + rung.side() + ":-2" : "scale=-2:" + rung.side();
            arguments.addAll(
                    List.of(
                            "-vf",
                            scale + ",format=yuv420p",
                            "-c:v",
                            "libx264",
                            "-preset",
                            "veryfast"));
            arguments.addAll(
                    List.of(
                            "-crf",
                            "23",
                            "-maxrate",
                            "" + rung.maxRate(),
                            "-bufsize",
                            "" + 2 * rung.maxRate()));
            arguments.addAll(
                    List.of(
                            "-c:a",
                            "aac",
                            scratch.resolve("plain-" + rung.side() + ".mp4").toString()));
        }
        return arguments;
    }

    /** With the same place in the queue for the processor as the run it is compared with. */
    private long plain(List<String> arguments, int niceness) {
        long start = System.nanoTime();
        ffmpeg.run(arguments, Duration.ofMinutes(60), niceness);
        return System.nanoTime() - start;
    }

    private Taken sent(Path film) throws IOException, InterruptedException {
        Sent sent = send(film);
        long playable = until(sent.id(), AssetState.PLAYABLE);
        long ladder = until(sent.id(), AssetState.PLAYABLE);
        until(sent.id(), AssetState.READY);
        return new Taken(playable - sent.at(), ladder - playable);
    }

    /**
     * The bytes are here before the clock starts: what is measured begins when the last one has
     * come.
     */
    private Sent send(Path film) throws IOException {
        AssetId id = new AssetId(Uuid7.next(Clock.systemUTC()));
        Intake intake = context.getBean(Intake.class);
        UploadFiles parts = context.getBean(UploadFiles.class);
        parts.create(id);
        // a content never seen before: the store would know the others already
        try (var content =
                new SequenceInputStream(
                        Files.newInputStream(film), new ByteArrayInputStream(freeBox(id)))) {
            parts.append(id, content, Long.MAX_VALUE);
        }
        long bytes = Files.size(parts.path(id));
        Asset asset = intake.announced(portal, owner, id, MediaKind.FILM, "film.mp4", bytes);
        Instant now = Instant.now();
        var upload =
                new UploadStore.Upload(
                        portal, id, owner, METADATA, bytes, false, now, now.plusSeconds(3600));
        context.getBean(AssetStore.class).insert(asset, null);
        context.getBean(UploadStore.class).insert(upload);
        long start = System.nanoTime();
        intake.finish(upload);
        return new Sent(id, start);
    }

    private static byte[] freeBox(AssetId id) {
        return ("\0\0\0\u002cfree" + id).getBytes(StandardCharsets.ISO_8859_1);
    }

    private long until(AssetId id, AssetState state) throws InterruptedException {
        while (true) {
            Told next = told.poll(60, TimeUnit.MINUTES);
            if (next == null || next.change().state() == AssetState.FAILED) {
                throw new IllegalStateException("the film could not be prepared");
            }
            if (next.change().asset().equals(id) && next.change().state() == state) {
                return next.at();
            }
        }
    }

    private static void print(String name, List<Long> ours, List<Long> plain) {
        System.out.printf(
                Locale.ROOT,
                "%-44s Parvis %6.2f s   ffmpeg %6.2f s   ratio %.2f%n",
                name,
                median(ours),
                median(plain),
                median(ours) / median(plain));
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int last = nanos.size() - 1;
        return (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2e9;
    }
}
