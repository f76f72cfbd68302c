package org.parvis.media.preparation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.media.Rendition;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Pictures;
import org.parvis.media.engine.Work;
import org.springframework.stereotype.Component;

/** Proposes pictures to show before play. */
@Component
final class Posters {
    private static final int CANDIDATES = 5;
    private static final List<Double> FIRST_TRY = List.of(0.12, 0.3, 0.5);
    private static final List<Double> MOMENTS =
            List.of(0.2, 0.35, 0.5, 0.65, 0.8, 0.06, 0.92, 0.42);

    private final Engine engine;
    private final Shelf shelf;

    Posters(Engine engine, Shelf shelf) {
        this.engine = engine;
        this.shelf = shelf;
    }

    /** One picture, quickly: the first moment that shows something, else the very first picture. */
    void first(Work work) {
        for (double part : FIRST_TRY) {
            Optional<Rendition> poster = poster(work, part, 1, true);
            if (poster.isPresent()) {
                shelf.add(work.asset(), List.of(poster.get()));
                return;
            }
        }
        poster(work, 0, 1, false).ifPresent(poster -> shelf.add(work.asset(), List.of(poster)));
    }

    /** The others. */
    void others(Work work) {
        Set<Long> seen = new TreeSet<>();
        List<Rendition> made = new ArrayList<>();
        for (double part : MOMENTS) {
            long second = Math.round(part * work.good().probe().duration().toMillis() / 500.0);
            if (made.size() < CANDIDATES - 1 && seen.add(second)) {
                poster(work, part, made.size() + 2, true).ifPresent(made::add);
            }
        }
        shelf.add(work.asset(), made);
    }

    private Optional<Rendition> poster(Work work, double part, int number, boolean mustShow) {
        Path file = work.file("affiche-" + number + ".jpg");
        Duration moment =
                Duration.ofMillis((long) (work.good().probe().duration().toMillis() * part));
        try {
            if (!engine.pictures().take(work, moment, file)) {
                return Optional.empty();
            }
            BufferedImage image = Pictures.read(file);
            if (mustShow && !Pictures.shows(image)) {
                return Optional.empty();
            }
            return Optional.of(
                    shelf.plain(
                            Rendition.Role.POSTER,
                            file,
                            "image/jpeg",
                            image.getWidth(),
                            image.getHeight()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
