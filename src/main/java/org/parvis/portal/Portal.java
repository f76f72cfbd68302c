package org.parvis.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;

/**
 * The media of one neighbourhood.
 *
 * @param slug its word in addresses: {@code /grand-palier}
 * @param host its own domain, or nothing when it lives under the network's
 * @param name as on the masthead: "Le Grand Palier"
 * @param baseline one line under the name: "Le média des gens des Sablonneaux"
 * @param presentation two or three sentences for the masthead of the home page, or empty
 * @param district the neighbourhood: "Les Sablonneaux"
 * @param town "Vermeuil"
 * @param masthead how wide the name is, so that it fills its line
 * @param languages the languages of its screens, the first one by default
 * @param address where the newsroom is and when it is open, or empty
 * @param legal who publishes, as the law asks
 * @param charter the rules of the house, paragraphs separated by blank lines, or empty
 * @param hiddenRubrics rubrics left out of the menu; their pages still answer
 * @param partners who helps the media to live, in the order in which they are shown
 * @param revision grows with each change, so that the second of two people who change the same
 *     portal is told so
 * @param archivedAt since when everything is still read and nothing is added; nothing while the
 *     media lives
 */
public record Portal(
        PortalId id,
        Slug slug,
        @Nullable String host,
        String name,
        String baseline,
        String presentation,
        String district,
        String town,
        Ink ink,
        Paving paving,
        Masthead masthead,
        List<Language> languages,
        String address,
        LegalNotice legal,
        String charter,
        List<Rubric> hiddenRubrics,
        List<Partner> partners,
        int revision,
        @Nullable Instant archivedAt) {
    public Portal {
        languages = List.copyOf(languages);
        hiddenRubrics = List.copyOf(hiddenRubrics);
        partners = List.copyOf(partners);
    }

    /** A portal on its first day: all rubrics, no partner yet. */
    public Portal(
            PortalId id,
            Slug slug,
            @Nullable String host,
            String name,
            String baseline,
            String presentation,
            String district,
            String town,
            Ink ink,
            Paving paving,
            Masthead masthead,
            List<Language> languages,
            String address,
            LegalNotice legal,
            String charter) {
        this(
                id,
                slug,
                host,
                name,
                baseline,
                presentation,
                district,
                town,
                ink,
                paving,
                masthead,
                languages,
                address,
                legal,
                charter,
                List.of(),
                List.of(),
                0,
                null);
    }

    /** The rubrics of the menu. */
    public List<Rubric> rubrics() {
        return Arrays.stream(Rubric.values())
                .filter(rubric -> !hiddenRubrics.contains(rubric))
                .toList();
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** The same with other partners. */
    public Portal with(List<Partner> others) {
        return changed(slug, host, others);
    }

    /** The same at another address. */
    public Portal at(Slug other, @Nullable String domain) {
        return changed(other, domain, partners);
    }

    private Portal changed(Slug otherSlug, @Nullable String otherHost, List<Partner> others) {
        return new Portal(
                id,
                otherSlug,
                otherHost,
                name,
                baseline,
                presentation,
                district,
                town,
                ink,
                paving,
                masthead,
                languages,
                address,
                legal,
                charter,
                hiddenRubrics,
                others,
                revision,
                archivedAt);
    }
}
