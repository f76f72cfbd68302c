package org.parvis.media.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Probe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON that ffprobe writes. */
public final class ProbeReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> STILL_CODECS = Set.of("mjpeg", "png", "bmp", "gif", "webp");
    private static final long NANOS = 1_000_000_000L;

    private ProbeReader() {}

    /** What the text says; a field that is absent or damaged counts as unknown. */
    public static Probe read(String json) {
        JsonNode root = JSON.readTree(json.isBlank() ? "{}" : json);
        JsonNode format = root.path("format");
        List<JsonNode> streams = new ArrayList<>();
        root.path("streams").forEach(streams::add);
        Probe.Grid grid = grid(root.path("stream_groups"));
        return new Probe(
                seconds(format.path("duration").asString("0")),
                number(format.path("bit_rate")),
                video(streams),
                audio(streams),
                streams.size(),
                grid);
    }

    private static Probe.@Nullable Video video(List<JsonNode> streams) {
        for (JsonNode stream : streams) {
            boolean cover = stream.path("disposition").path("attached_pic").asInt(0) == 1;
            if (is(stream, "video") && !cover) {
                return new Probe.Video(
                        stream.path("index").asInt(0),
                        stream.path("codec_name").asString(""),
                        stream.path("pix_fmt").asString(""),
                        width(stream),
                        stream.path("height").asInt(0),
                        rotation(stream.path("side_data_list")),
                        fraction(stream.path("avg_frame_rate").asString("0/0"), "/"),
                        stream.path("color_transfer").asString(""),
                        number(stream.path("bit_rate")));
            }
        }
        return null;
    }

    /** In square pixels: those of old cameras and of some screens are wider or narrower. */
    private static int width(JsonNode stream) {
        int coded = stream.path("width").asInt(0);
        double shape = fraction(stream.path("sample_aspect_ratio").asString("1:1"), ":");
        return shape < 0.25 || shape > 4 ? coded : (int) Math.round(coded * shape);
    }

    private static Probe.@Nullable Audio audio(List<JsonNode> streams) {
        for (JsonNode stream : streams) {
            if (is(stream, "audio") && stream.path("channels").asInt(0) > 0) {
                return new Probe.Audio(
                        stream.path("index").asInt(0),
                        stream.path("codec_name").asString(""),
                        stream.path("channels").asInt(0),
                        (int) number(stream.path("sample_rate")),
                        number(stream.path("bit_rate")));
            }
        }
        return null;
    }

    private static Probe.@Nullable Grid grid(JsonNode groups) {
        for (JsonNode group : groups) {
            if (group.path("type").asString("").equals("Tile Grid")) {
                return grid(group, group.path("components").path(0));
            }
        }
        return null;
    }

    private static Probe.Grid grid(JsonNode group, JsonNode component) {
        List<Integer> streamIndexes = new ArrayList<>();
        group.path("streams").forEach(stream -> streamIndexes.add(stream.path("index").asInt(0)));
        List<Probe.Tile> tiles = new ArrayList<>();
        for (JsonNode piece : component.path("subcomponents")) {
            int position = piece.path("stream_index").asInt(0);
            tiles.add(
                    new Probe.Tile(
                            position < streamIndexes.size()
                                    ? streamIndexes.get(position)
                                    : position,
                            piece.path("tile_horizontal_offset").asInt(0),
                            piece.path("tile_vertical_offset").asInt(0)));
        }
        int width = component.path("width").asInt(component.path("coded_width").asInt(0));
        int height = component.path("height").asInt(component.path("coded_height").asInt(0));
        return new Probe.Grid(width, height, rotation(component.path("side_data_list")), tiles);
    }

    /** Whether the picture stream is one still image rather than a film. */
    static boolean still(Probe.Video video) {
        return STILL_CODECS.contains(video.codec());
    }

    private static boolean is(JsonNode stream, String type) {
        return stream.path("codec_type").asString("").equals(type);
    }

    /** ffprobe counts counter-clockwise; screens turn clockwise. */
    private static int rotation(JsonNode sideData) {
        for (JsonNode data : sideData) {
            if (data.has("rotation")) {
                int degrees = (int) Math.round(data.path("rotation").asDouble(0));
                return Math.floorMod(Math.round(-degrees / 90f) * 90, 360);
            }
        }
        return 0;
    }

    private static double fraction(String text, String line) {
        String[] parts = text.split(line, 2);
        double below = parts.length == 2 ? decimal(parts[1]) : 1;
        return below == 0 ? 0 : decimal(parts[0]) / below;
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos((long) (decimal(text) * NANOS));
    }

    private static long number(JsonNode node) {
        return (long) decimal(node.asString("0"));
    }

    private static double decimal(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }
}
