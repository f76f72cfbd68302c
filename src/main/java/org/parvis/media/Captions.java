package org.parvis.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What captions are good for: a WebVTT file and a text to read. */
final class Captions {
    private static final Duration LONG_SILENCE = Duration.ofSeconds(4);
    private static final int PARAGRAPH = 400;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private Captions() {}

    /** The text of a file that may have been written by an old program; never fails. */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    /** The WebVTT file of these cues. */
    static String webvtt(List<CaptionCue> cues) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (CaptionCue cue : cues) {
            file.append('\n').append(cue.webvtt());
        }
        return file.toString();
    }

    /**
     * The captions as paragraphs: a new one after a silence, or at the end of a sentence when it
     * grows long.
     */
    static List<Player.Paragraph> transcript(List<CaptionCue> cues) {
        List<Player.Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Duration start = Duration.ZERO;
        Duration lastEnd = Duration.ZERO;
        for (CaptionCue cue : cues) {
            boolean silence = cue.start().minus(lastEnd).compareTo(LONG_SILENCE) > 0;
            if (!text.isEmpty() && (silence || isFull(text))) {
                paragraphs.add(new Player.Paragraph(start, text.toString()));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                start = cue.start();
            } else {
                text.append(' ');
            }
            text.append(cue.text().replace('\n', ' '));
            lastEnd = cue.end();
        }
        if (!text.isEmpty()) {
            paragraphs.add(new Player.Paragraph(start, text.toString()));
        }
        return paragraphs;
    }

    private static boolean isFull(StringBuilder text) {
        return text.length() > PARAGRAPH && ".!?…»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
