package org.parvis.media.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** How loud a sound is along its time. */
public final class Waveform {
    private static final int VALUES = 200;
    private static final int BUFFER = 1 << 16;

    private Waveform() {}

    /**
     * At most two hundred values from 0 to 100, the loudest being 100, from a file of 16-bit
     * samples.
     */
    public static List<Integer> peaks(Path samples) throws IOException {
        try (FileChannel channel = FileChannel.open(samples, StandardOpenOption.READ)) {
            long count = channel.size() / 2;
            int values = (int) Math.min(VALUES, count);
            double[] sums = new double[values];
            long[] counts = new long[values];
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
            long index = 0;
            while (channel.read(buffer) > 0) {
                buffer.flip();
                while (buffer.remaining() >= 2) {
                    int at = (int) Math.min(values - 1L, index++ * values / count);
                    double sample = buffer.getShort();
                    sums[at] += sample * sample;
                    counts[at]++;
                }
                buffer.compact();
            }
            return scaled(sums, counts);
        }
    }

    private static List<Integer> scaled(double[] sums, long[] counts) {
        double loudest = 1;
        double[] means = new double[sums.length];
        for (int index = 0; index < sums.length; index++) {
            means[index] = Math.sqrt(sums[index] / Math.max(1, counts[index]));
            loudest = Math.max(loudest, means[index]);
        }
        List<Integer> peaks = new ArrayList<>();
        for (double mean : means) {
            peaks.add((int) Math.round(100 * mean / loudest));
        }
        return peaks;
    }
}
