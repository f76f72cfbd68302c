package org.parvis.credits;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.credits.paper.PaperStore;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.stereotype.Component;

/** A signed paper of each portal, for the routes that show one. */
@Component
final class CreditsRoutes implements RouteSamples {
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};

    private final PaperStore papers;
    private final FileStore files;
    private final Map<Portal, UUID> made = new HashMap<>();

    CreditsRoutes(PaperStore papers, FileStore files) {
        this.papers = papers;
        this.files = files;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        return pattern.endsWith("/accords/papiers/{paper}")
                ? Map.of("paper", made.computeIfAbsent(portal, this::paper).toString())
                : Map.of();
    }

    private UUID paper(Portal portal) {
        FileHash file = files.put(new ByteArrayInputStream(PHOTO)).hash();
        SubjectRef subject = new SubjectRef("newsroom", "story", UUID.randomUUID());
        RecordedBy claire = new RecordedBy(UUID.randomUUID(), "Claire");
        return papers.add(portal.id(), subject, file, "image/jpeg", claire);
    }
}
