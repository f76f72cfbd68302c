package org.parvis.catalogue;

import java.net.URI;
import java.util.Optional;
import org.parvis.credits.RemovalTarget;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.springframework.stereotype.Component;

/** Finds and withdraws what is online, for people who want their image removed. */
@Component
final class OnlineStories implements RemovalTarget {
    private final Catalogue catalogue;
    private final EntryStore entries;

    OnlineStories(Catalogue catalogue, EntryStore entries) {
        this.catalogue = catalogue;
        this.entries = entries;
    }

    @Override
    public Optional<Online> find(PortalId portal, String addressOrTitle) {
        String said = addressOrTitle.strip();
        return atAddress(portal, said)
                .or(() -> entries.titled(portal, said))
                .flatMap(entry -> original(portal, entry))
                .map(entry -> new Online(entry.subject(), entry.title(), entry.path()));
    }

    /** Whoever is in a translation is in its original: that is what goes, and all with it. */
    private Optional<Entry> original(PortalId portal, Entry entry) {
        return entry.original() == null
                ? Optional.of(entry)
                : entries.find(portal, entry.original());
    }

    /**
     * The last two words of the path are rubric and slug, whatever stands before: host, language,
     * portal.
     */
    private Optional<Entry> atAddress(PortalId portal, String said) {
        try {
            String path = URI.create(said).getPath();
            String[] words = path == null ? new String[0] : path.split("/");
            return words.length < 2
                    ? Optional.empty()
                    : entries.at(portal, words[words.length - 2], words[words.length - 1]);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public void withdraw(PortalId portal, SubjectRef subject, String reason) {
        catalogue.withdraw(portal, subject, reason);
    }
}
