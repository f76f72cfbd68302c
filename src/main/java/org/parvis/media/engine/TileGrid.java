package org.parvis.media.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.media.Probe;

/**
 * Puts the tiles of a photograph together: phones cut theirs in some dozens, which ffmpeg sees as
 * so many films.
 */
public final class TileGrid {
    private TileGrid() {}

    /**
     * A filter graph that leaves the whole picture, without the part of the last tiles that stands
     * over.
     */
    public static String filter(Probe.Grid grid) {
        List<Probe.Tile> tiles = grid.tiles();
        String crop = "crop=" + grid.width() + ":" + grid.height() + ":0:0";
        String inputs =
                tiles.stream()
                        .map(tile -> "[0:" + tile.stream() + "]")
                        .collect(Collectors.joining());
        if (tiles.size() == 1) {
            return inputs + crop;
        }
        String places =
                tiles.stream()
                        .map(tile -> tile.x() + "_" + tile.y())
                        .collect(Collectors.joining("|"));
        return inputs + "xstack=inputs=" + tiles.size() + ":layout=" + places + "," + crop;
    }
}
