package org.parvis.remarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Something to remark upon that needs no module above: a page with one text, of one author. */
@Component
final class Sketchbook implements RemarkedThings {
    static final class Sketch {
        final PortalId portal;
        final AccountId author;
        final SubjectRef subject = new SubjectRef("essai", "croquis", UUID.randomUUID());
        volatile List<String> text;
        volatile @Nullable AssetId film;

        Sketch(PortalId portal, AccountId author, List<String> text) {
            this.portal = portal;
            this.author = author;
            this.text = text;
        }
    }

    private final Map<SubjectRef, Sketch> sketches = new ConcurrentHashMap<>();

    Sketch add(PortalId portal, AccountId author, String... text) {
        Sketch sketch = new Sketch(portal, author, List.of(text));
        sketches.put(sketch.subject, sketch);
        return sketch;
    }

    @Override
    public Optional<Remarked> find(Place place, SubjectRef subject, Visitor visitor) {
        return sketch(place.portalId(), subject)
                .filter(one -> mayRead(one.portal, subject, visitor))
                .map(one ->
                        new Remarked(
                                subject,
                                "Croquis",
                                List.of("/redaction"),
                                List.of(new Remarked.Text("body", "Texte", one.text)),
                                one.film,
                                List.of(),
                                isAuthor(one, visitor),
                                ""));
    }

    private static boolean isAuthor(Sketch one, Visitor visitor) {
        return visitor.account().filter(a -> a.id().equals(one.author)).isPresent();
    }

    /** Everybody who has a role here, but for a person named so. */
    @Override
    public boolean mayRead(PortalId portal, SubjectRef subject, Visitor visitor) {
        return sketch(portal, subject).isPresent()
                && visitor.may(org.parvis.kernel.Action.CONTRIBUTE)
                && visitor.account().filter(a -> a.name().startsWith("Curieux")).isEmpty();
    }

    @Override
    public boolean exists(PortalId portal, SubjectRef subject) {
        return sketch(portal, subject).isPresent();
    }

    @Override
    public boolean replace(
            PortalId portal, SubjectRef subject, Quote quote, String words, Visitor visitor) {
        Sketch one = sketch(portal, subject).orElseThrow();
        Optional<Anchoring.Spot> spot =
                Anchoring.find(List.of(new Remarked.Text("body", "Texte", one.text)), quote);
        if (spot.isEmpty() || spot.get().changed()) {
            return false;
        }
        List<String> pieces = new java.util.ArrayList<>(one.text);
        String piece = pieces.get(spot.get().piece());
        pieces.set(
                spot.get().piece(),
                piece.substring(0, spot.get().start()) + words + piece.substring(spot.get().end()));
        one.text = List.copyOf(pieces);
        return true;
    }

    private Optional<Sketch> sketch(PortalId portal, SubjectRef subject) {
        return Optional.ofNullable(sketches.get(subject)).filter(one -> one.portal.equals(portal));
    }
}
