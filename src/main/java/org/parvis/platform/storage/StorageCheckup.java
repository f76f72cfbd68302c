package org.parvis.platform.storage;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where files are kept, and whether that answers. */
@Component
@Order(40)
final class StorageCheckup implements Checkup {
    private static final int HASH_BYTES = 32;

    private final FileStore files;
    private final StorageSettings settings;

    StorageCheckup(FileStore files, StorageSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        String about = words.say("platform.state.files");
        if (settings.url() == null) {
            return List.of(Finding.good(about, words.say("platform.state.files.folder")));
        }
        String place = S3Address.of(settings.url()).toString();
        try {
            long begin = System.nanoTime();
            files.has(any());
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return List.of(
                    Finding.good(
                            about,
                            words.say(
                                    "platform.state.files.bucket",
                                    "place",
                                    place,
                                    "time",
                                    formats.number(millis))));
        } catch (StorageAway away) {
            return List.of(
                    Finding.bad(
                            about,
                            words.say("platform.state.files.away", "place", place),
                            words.say("platform.state.files.remedy")));
        }
    }

    /** Nobody has it: only the answer counts. */
    private static FileHash any() {
        byte[] random = new byte[HASH_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return new FileHash(HexFormat.of().formatHex(random));
    }
}
