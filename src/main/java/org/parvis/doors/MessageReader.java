package org.parvis.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    MessageReader(HttpSettings settings) {
        this.http = new GuardedHttp(new HttpSettings(EACH, LARGEST, settings.allowLoopback()));
    }

    /** The message, or nothing when the body is no such thing. */
    Optional<Incoming> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Message.class)).map(this::incoming);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private Incoming incoming(Message message) {
        List<Attachment> files = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        long end = System.nanoTime() + ALL.toNanos();
        for (Message.Medium medium :
                Objects.requireNonNullElse(message.media(), List.<Message.Medium>of())) {
            boolean inTime = files.size() < Arrivals.MOST_FILES && System.nanoTime() < end;
            Attachment file = inTime ? file(medium) : null;
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

    private @Nullable Attachment file(Message.Medium medium) {
        String data = medium.data();
        String url = medium.url();
        String type = text(medium.type(), 100);
        if (data != null) {
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(data);
                return new Attachment(name(medium), type, () -> new ByteArrayInputStream(bytes));
            } catch (IllegalArgumentException damaged) {
                return null;
            }
        }
        return url == null ? null : fetched(url, type, name(medium));
    }

    private @Nullable Attachment fetched(String url, String type, String name) {
        try {
            return http.get(URI.create(url)) instanceof HttpOutcome.Answered answered
                            && answered.status() == 200
                    ? new Attachment(
                            name,
                            type.isEmpty() ? answered.contentType() : type,
                            () -> new ByteArrayInputStream(answered.body()))
                    : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
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
