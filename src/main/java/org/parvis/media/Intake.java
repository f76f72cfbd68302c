package org.parvis.media;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Where files come in. */
@Component
final class Intake {
    List<UnfinishedUpload> unfinished(PortalId portal, AccountId account) {
        return List.of();
    }

    ReceiveOutcome receive(
            PortalId portal,
            @Nullable AccountId owner,
            MediaKind kind,
            String fileName,
            @Nullable SubjectRef draft,
            InputStream content) {
        throw new UnsupportedOperationException("not yet");
    }
}
