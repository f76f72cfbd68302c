package org.parvis.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.parvis.media.AssetId;
import org.parvis.world.Browser;

/**
 * Sends one file as a telephone does: slowly, and again from where it stopped until all is there.
 */
public final class StubbornSender implements Callable<AssetId> {
    private static final int PIECE = 4 << 20;
    private static final int SIP = 1 << 15;

    private final Patience patience;
    private final Browser browser;
    private final String portal;
    private final Path file;
    private final long bytes;
    private final int rate;
    private String address = "";

    /** Waits until somebody answers again. */
    @FunctionalInterface
    public interface Patience {
        void untilUp() throws InterruptedException;
    }

    /**
     * @param rate bytes per second
     */
    public StubbornSender(Patience patience, Browser browser, String portal, Path file, int rate)
            throws IOException {
        this.patience = patience;
        this.browser = browser;
        this.portal = portal;
        this.file = file;
        this.bytes = Files.size(file);
        this.rate = rate;
    }

    Path file() {
        return file;
    }

    /** Announces the file: from now on it is known to the server. */
    public AssetId open() {
        String metadata =
                "filename " + base64(file.getFileName().toString()) + ",portal " + base64(portal);
        Browser.Answer answer =
                browser.send(
                        tus("/envois")
                                .header("Upload-Length", "" + bytes)
                                .header("Upload-Metadata", metadata)
                                .POST(BodyPublishers.noBody())
                                .build());
        if (answer.status() != 201) {
            throw new IllegalStateException("not opened: " + answer.status() + answer.body());
        }
        address = answer.location().substring(answer.location().indexOf("/envois"));
        return AssetId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    @Override
    public AssetId call() throws Exception {
        AssetId id = address.isEmpty() ? open() : AssetId.of(address.substring(8));
        long offset = 0;
        while (offset < bytes) {
            try {
                offset = send(offset);
            } catch (UncheckedIOException cut) {
                patience.untilUp();
                offset = asked();
            }
        }
        return id;
    }

    private long send(long offset) throws IOException {
        Browser.Answer answer =
                browser.send(
                        tus(address)
                                .header("Content-Type", "application/offset+octet-stream")
                                .header("Upload-Offset", "" + offset)
                                .method("PATCH", piece(offset))
                                .build());
        return switch (answer.status()) {
            case 204 -> offset(answer);
            // written to by a request that the cut left behind, or further than we thought
            case 409, 423 -> asked();
            case 502, 503, 504 -> throw new UncheckedIOException(new IOException(answer.body()));
            default ->
                    throw new IllegalStateException(
                            "refused: " + answer.status() + " " + answer.body());
        };
    }

    private long asked() {
        while (true) {
            try {
                Browser.Answer answer =
                        browser.send(tus(address).method("HEAD", BodyPublishers.noBody()).build());
                if (answer.status() == 200 || answer.status() == 204) {
                    return offset(answer);
                }
                if (answer.status() != 423 && answer.status() < 502) {
                    throw new IllegalStateException("lost: " + answer.status() + " " + address);
                }
                Thread.sleep(200);
            } catch (UncheckedIOException cut) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static long offset(Browser.Answer answer) {
        return answer.raw().headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private BodyPublisher piece(long offset) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(offset);
        long length = Math.min(PIECE, bytes - offset);
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(
                        () -> new Slow(Channels.newInputStream(channel), length)),
                length);
    }

    private HttpRequest.Builder tus(String path) {
        return browser.request(path)
                .header("Tus-Resumable", "1.0.0")
                .header("X-Parvis", "upload")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sips of a stream, at the rate of a line. */
    private final class Slow extends InputStream {
        private final InputStream whole;
        private long left;

        Slow(InputStream whole, long left) {
            this.whole = whole;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int most = (int) Math.min(Math.min(length, SIP), left);
            int count = whole.read(buffer, from, most);
            left -= count;
            try {
                Thread.sleep(1000L * count / rate);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            whole.close();
        }
    }
}
