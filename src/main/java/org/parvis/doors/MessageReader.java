package org.parvis.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.platform.http.GuardedHttp;
import org.parvis.platform.http.HttpOutcome;
import org.parvis.platform.http.HttpSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages and fetches their files: only from public addresses, and never for long. */
@Component
final class MessageReader implements AutoCloseable {
    private static final int LONGEST = 40_000;
    private static final int LONGEST_LINE = 160;
    private static final DataSize LARGEST = DataSize.ofMegabytes(25);
    private static final Duration EACH = Duration.ofSeconds(15);
    private static final Duration ALL = Duration.ofSeconds(45);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GuardedHttp http;

    /** One file in memory at a time, on its way to the disk. */
    private final Semaphore fetching = new Semaphore(1);

    MessageReader(HttpSettings settings) {
        this.http = new GuardedHttp(new HttpSettings(EACH, LARGEST, settings.allowLoopback()));
    }

    /** The message, or nothing when the body is no such thing. */
    Optional<Incoming> read(Path body, Spool spool) {
        try {
            return Optional.of(incoming(message(body, spool), spool));
        } catch (JacksonException damaged) {
            return wordsOf(body, spool);
        }
    }

    /** A file may be what is damaged: the words come in all the same. */
    private Optional<Incoming> wordsOf(Path body, Spool spool) {
        try {
            return Optional.of(incoming(message(body, null), spool));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static Message message(Path body, @Nullable Spool spool) {
        Message message =
                JSON.readerFor(Message.class)
                        .withAttribute(FileWithin.SPOOL, spool)
                        .readValue(body.toFile());
        return Objects.requireNonNullElse(message, new Message(null, null, null, null, null, null));
    }

    private Incoming incoming(Message message, Spool spool) {
        List<Attachment> files = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        long end = System.nanoTime() + ALL.toNanos();
        for (Message.Medium medium :
                Objects.requireNonNullElse(message.media(), List.<Message.Medium>of())) {
            boolean inTime = files.size() < Arrivals.MOST_FILES && System.nanoTime() < end;
            Attachment file = inTime ? file(medium, spool) : null;
            if (file == null) {
                lost.add(name(medium));
            } else {
                files.add(file);
            }
        }
        Message.Sender from =
                Objects.requireNonNullElse(message.from(), new Message.Sender(null, null, null));
        String text = text(message.text(), LONGEST);
        return new Incoming(
                Incoming.Way.MESSAGE,
                text(message.id(), LONGEST_LINE),
                text(from.name(), 60),
                email(from.email()),
                text(from.phone(), 40),
                title(message, text),
                text,
                Language.ofScreen(text(message.language(), 8)).orElse(Language.FRENCH),
                files,
                lost);
    }

    /** A message has no title: its first line is one. */
    private static String title(Message message, String text) {
        String given = text(message.title(), LONGEST_LINE);
        String line = text.split("\n", 2)[0].strip();
        return !given.isEmpty() || line.length() > LONGEST_LINE
                ? given.isEmpty() ? line.substring(0, LONGEST_LINE - 1) + "…" : given
                : line;
    }

    private @Nullable Attachment file(Message.Medium medium, Spool spool) {
        Path data = medium.data();
        String url = medium.url();
        String type = text(medium.type(), 100);
        if (data != null) {
            return new Attachment(name(medium), type, () -> Files.newInputStream(data));
        }
        return url == null ? null : fetched(url, type, name(medium), spool);
    }

    private @Nullable Attachment fetched(String url, String type, String name, Spool spool) {
        try {
            if (!fetching.tryAcquire(EACH.toSeconds(), TimeUnit.SECONDS)) {
                return null;
            }
            try {
                return kept(http.get(URI.create(url)), type, name, spool);
            } finally {
                fetching.release();
            }
        } catch (IllegalArgumentException noAddress) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static @Nullable Attachment kept(
            HttpOutcome outcome, String type, String name, Spool spool) {
        if (!(outcome instanceof HttpOutcome.Answered answered) || answered.status() != 200) {
            return null;
        }
        try {
            Path file = Files.write(spool.file(), answered.body());
            String said = type.isEmpty() ? answered.contentType() : type;
            return new Attachment(name, said, () -> Files.newInputStream(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String name(Message.Medium medium) {
        String name = text(medium.name(), 120);
        String url = text(medium.url(), 500);
        String last = url.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        String given = name.isEmpty() ? last : name;
        return given.isEmpty() ? "…" : given;
    }

    private static String email(@Nullable String email) {
        String text = text(email, 254);
        return text.matches("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+\\.[^@\\s<>\".,;:]{2,}") ? text : "";
    }

    private static String text(@Nullable String text, int longest) {
        String clean = text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
