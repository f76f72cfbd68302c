package org.parvis.newsroom;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;

/** Sounds sent for a story, ready to be heard. */
public final class Recordings {
    private final Media media;

    public Recordings(Media media) {
        this.media = media;
    }

    /** A sound of this many seconds for the story at this desk; waits until it plays. */
    public AssetId sound(PortalId portal, AccountId owner, String desk, int seconds) {
        var sent =
                media.receive(
                        portal,
                        owner,
                        MediaKind.SOUND,
                        "loge.wav",
                        Desk.StoryIdOf.desk(desk).ref(),
                        new ByteArrayInputStream(hum(seconds)));
        Asset asset = ((ReceiveOutcome.Received) sent).asset();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!media.require(portal, asset.id()).state().playable() && System.nanoTime() < end) {
            pause();
        }
        return asset.id();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A WAV file, 8 bits at 8 kHz. */
    private static byte[] hum(int seconds) {
        int bytes = seconds * 8_000;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(bytes);
        while (wav.hasRemaining()) {
            wav.put((byte) (wav.position() % 40 < 20 ? 128 : 140));
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
