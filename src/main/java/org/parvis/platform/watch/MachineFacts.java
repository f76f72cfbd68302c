package org.parvis.platform.watch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.parvis.platform.storage.DiskRoom;
import org.springframework.stereotype.Component;

/** The disk and the memory of this machine. Sizes in bytes. */
@Component
final class MachineFacts implements NodeFacts {
    static final String JAVA = "java";
    static final String DISK_FREE = "disk.free";
    static final String DISK_TOTAL = "disk.total";
    static final String DISK_SPARE = "disk.spare";

    /** What the process holds of the machine's memory. */
    static final String MEMORY = "memory";

    /** What Java has kept for a while, and the most it may hold. */
    static final String HEAP = "heap";

    static final String HEAP_MOST = "heap.most";

    private final DiskRoom room;

    MachineFacts(DiskRoom room) {
        this.room = room;
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put(JAVA, Runtime.version().toString());
        facts.put(DISK_FREE, Long.toString(room.free()));
        facts.put(DISK_TOTAL, Long.toString(room.total()));
        facts.put(DISK_SPARE, Long.toString(room.spare()));
        facts.put(MEMORY, Long.toString(resident()));
        facts.put(HEAP, Long.toString(heapOfOldObjects()));
        facts.put(HEAP_MOST, Long.toString(Runtime.getRuntime().maxMemory()));
        return facts;
    }

    /** Only old objects count: what has just been made is mostly rubbish already. */
    private static long heapOfOldObjects() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    /** 0 where the system does not say. */
    private static long resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
