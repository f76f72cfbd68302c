package org.parvis.media;

import java.util.Optional;
import org.parvis.identity.AccountId;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;

/**
 * Lets somebody without an account send files for one draft, and for nothing else. Implemented by
 * the modules above that give out private links; asked at each piece of a file.
 */
public interface UploadPass {

    /** The draft which the secret word of a private link opens now, or nothing. */
    Optional<Opened> opened(PortalId portal, String secret);

    /**
     * What a pass opens.
     *
     * @param sender in whose name the files come in: an identifier of the implementing module's
     *     own, that no account has
     */
    record Opened(SubjectRef draft, AccountId sender) {}
}
