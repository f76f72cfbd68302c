package org.parvis.media.preparation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.media.FileNames;
import org.parvis.media.Rendition;

/** The HLS playlist of playlists, written at each request from what is offered then. */
public final class HlsMaster {
    public static final String NAME = "film.m3u8";
    public static final String TYPE = "application/vnd.apple.mpegurl";

    private HlsMaster() {}

    /** Every rung, lightest first, then the sound alone; nothing when there is no rung. */
    public static Optional<String> of(List<Rendition> offered) {
        List<Rendition> rungs =
                offered.stream()
                        .filter(file -> file.role() == Rendition.Role.RUNG)
                        .sorted(Comparator.comparingLong(Rendition::peakRate))
                        .toList();
        if (rungs.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text =
                new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        rungs.forEach(rung -> append(text, rung));
        offered.stream()
                .filter(file -> file.role() == Rendition.Role.SOUND)
                .forEach(sound -> append(text, sound));
        return Optional.of(text.toString());
    }

    private static void append(StringBuilder text, Rendition file) {
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(Math.max(1, file.peakRate()));
        if (file.width() > 0) {
            text.append(",RESOLUTION=").append(file.width()).append('x').append(file.height());
        }
        text.append(",CODECS=\"").append(file.codecs()).append("\"\n");
        text.append(FileNames.playlist(file.name())).append('\n');
    }
}
