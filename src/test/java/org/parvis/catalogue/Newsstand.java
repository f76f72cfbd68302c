package org.parvis.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Credits;
import org.parvis.credits.RecordedBy;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Ink;
import org.parvis.portal.LegalNotice;
import org.parvis.portal.Masthead;
import org.parvis.portal.Paving;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;

/** Publishes stories of nobody's on portals of its own, so that no test reads another's. */
public final class Newsstand {
    public static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    public static final RecordedBy CLAIRE =
            new RecordedBy(UUID.fromString("00000000-0000-7000-8000-00000000000c"), "Claire");

    private final Catalogue catalogue;
    private final Credits credits;
    private int hours;

    public Newsstand(Catalogue catalogue, Credits credits) {
        this.catalogue = catalogue;
        this.credits = credits;
    }

    public static Portal open(Portals portals, Clock clock, String slug, String name) {
        return portals.bySlug(new Slug(slug))
                .orElseGet(() -> portals.create(portal(clock, slug, name)));
    }

    private static Portal portal(Clock clock, String slug, String name) {
        return new Portal(
                new PortalId(Uuid7.next(clock)),
                new Slug(slug),
                null,
                name,
                "Le média des gens d’ici",
                "",
                "Les Sablonneaux",
                "Vermeuil",
                Ink.GRENADINE,
                Paving.EVENTAIL,
                Masthead.of(name),
                List.of(Language.FRENCH, Language.ENGLISH, Language.ARABIC),
                "",
                new LegalNotice(
                        "Association", "Claire Vannier", "bonjour@palier.example", "", "Parvis"),
                "");
    }

    public static SubjectRef story() {
        return new SubjectRef("newsroom", "story", UUID.randomUUID());
    }

    /** A story in which nobody can be recognised. */
    public SubjectRef clearStory(PortalId portal) {
        SubjectRef subject = story();
        credits.declareNobodyRecognisable(portal, subject, CLAIRE);
        return subject;
    }

    /** Puts a text online; each one an hour later than the one before. */
    public SubjectRef publish(
            PortalId portal, String title, String standfirst, String body, String... themes) {
        SubjectRef subject = clearStory(portal);
        catalogue.publish(text(portal, subject, title, standfirst, body, themes));
        return subject;
    }

    public Publication text(
            PortalId portal,
            SubjectRef subject,
            String title,
            String standfirst,
            String body,
            String... themes) {
        return publication(
                portal,
                subject,
                "article",
                Rubric.READ,
                Language.FRENCH,
                Audience.PUBLIC,
                title,
                standfirst,
                body,
                themes);
    }

    /** The same words as a translation of another story, or with a short text that was re-read. */
    public static Publication with(
            Publication said, @Nullable SubjectRef original, String easy, @Nullable Reread reread) {
        return new Publication(
                said.portal(),
                said.subject(),
                said.kind(),
                said.rubric(),
                said.slug(),
                said.language(),
                said.title(),
                said.standfirst(),
                easy,
                said.bodyText(),
                said.place(),
                said.themes(),
                said.authors(),
                said.poster(),
                said.medium(),
                said.image(),
                said.pictures(),
                said.readable(),
                said.audience(),
                said.publishedAt(),
                original,
                said.voices(),
                reread);
    }

    public Publication publication(
            PortalId portal,
            SubjectRef subject,
            String kind,
            Rubric rubric,
            Language language,
            Audience audience,
            String title,
            String standfirst,
            String body,
            String... themes) {
        return new Publication(
                portal,
                subject,
                kind,
                rubric,
                Slug.from(title, "recit"),
                language,
                title,
                standfirst,
                "",
                body,
                "",
                List.of(themes),
                List.of("Farid B."),
                "market",
                null,
                null,
                0,
                false,
                audience,
                MORNING.plus(Duration.ofHours(hours++)));
    }
}
