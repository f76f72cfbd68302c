package org.parvis.media.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.media.Ladder;
import org.parvis.media.MediaKind;
import org.parvis.media.Probe;
import org.parvis.media.Rendition;
import org.parvis.media.SourceFormat;
import org.parvis.media.engine.Engine;
import org.parvis.media.engine.Ffmpeg;
import org.parvis.media.engine.FilmArguments;
import org.parvis.media.engine.FragmentedFile;
import org.parvis.media.engine.Loudness;
import org.parvis.media.engine.ProgressLines;
import org.parvis.media.engine.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Films: as they are when a browser plays them so, else the lightest rung first; then the whole
 * ladder and the sound alone in one run; then pictures.
 */
@Component
final class FilmPreparer implements Preparer {
    private static final Logger LOG = LoggerFactory.getLogger(FilmPreparer.class);
    private static final String AS_IT_IS = "copie.mp4";
    private static final String FIRST = "premier.mp4";
    private static final String SOUND = "son.m4a";
    private static final double LONGEST_PIECE = 20;
    private static final Duration COPY_LIMIT = Duration.ofMinutes(20);
    private static final int NICE_FIRST = 2;
    private static final int NICE_LATER = 10;

    private final Engine engine;
    private final Shelf shelf;
    private final Posters posters;
    private final Loudnesses loudnesses;

    FilmPreparer(Engine engine, Shelf shelf, Posters posters, Loudnesses loudnesses) {
        this.engine = engine;
        this.shelf = shelf;
        this.posters = posters;
        this.loudnesses = loudnesses;
    }

    @Override
    public MediaKind kind() {
        return MediaKind.FILM;
    }

    @Override
    public void first(Work work) {
        List<Rendition> made = copied(work).orElseGet(() -> firstRung(work));
        shelf.add(work.asset(), made);
    }

    @Override
    public void ladder(Work work) {
        @Nullable Loudness loudness = loudnesses.of(work);
        List<FilmArguments.Target> targets =
                Ladder.rungs(picture(work).shortSide()).stream()
                        .map(rung ->
                                new FilmArguments.Target(rung, work.file(rung.name() + ".mp4")))
                        .toList();
        Path sound = work.good().probe().audio() == null ? null : work.file(SOUND);
        encode(work, targets, sound, loudness, NICE_LATER);
        List<Rendition> made = new ArrayList<>();
        for (FilmArguments.Target target : targets) {
            made.addAll(rung(work, target));
        }
        if (sound != null) {
            made.addAll(shelf.played(Rendition.Role.SOUND, sound, 0, 0));
        }
        shelf.replace(work.asset(), made);
    }

    @Override
    public void extras(Work work) {
        posters.first(work);
        posters.others(work);
        storyboard(work);
    }

    private Optional<List<Rendition>> copied(Work work) {
        SourceFormat format = work.good().format();
        boolean wellKept = format.demuxer().equals("mov") || format.demuxer().equals("matroska");
        if (!wellKept || !work.good().probe().webReady()) {
            return Optional.empty();
        }
        Path target = work.file(AS_IT_IS);
        try {
            engine.ffmpeg().run(engine.film(work).copy(target), COPY_LIMIT, NICE_FIRST);
            FragmentedFile file = FragmentedFile.read(target);
            if (file.pieces().stream().anyMatch(piece -> piece.seconds() > LONGEST_PIECE)) {
                return Optional.empty();
            }
            Probe.Video video = picture(work);
            return Optional.of(
                    shelf.played(
                            Rendition.Role.RUNG, target, video.shownWidth(), video.shownHeight()));
        } catch (Ffmpeg.Damaged notAsItIs) {
            LOG.info("Cannot be shown as it is: {}", notAsItIs.getMessage());
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Rendition> firstRung(Work work) {
        var target =
                new FilmArguments.Target(Ladder.first(picture(work).shortSide()), work.file(FIRST));
        encode(work, List.of(target), null, null, NICE_FIRST);
        return rung(work, target);
    }

    private void encode(
            Work work,
            List<FilmArguments.Target> targets,
            @Nullable Path sound,
            @Nullable Loudness loudness,
            int niceness) {
        Duration duration = work.good().probe().duration();
        Duration limit = duration.multipliedBy(20L * targets.size()).plusMinutes(30);
        Consumer<String> progress = new ProgressLines(duration, work.progress());
        engine.ffmpeg()
                .run(engine.film(work).encode(targets, sound, loudness), limit, niceness, progress);
    }

    private List<Rendition> rung(Work work, FilmArguments.Target target) {
        FilmArguments film = engine.film(work);
        int side = target.rung().side();
        return shelf.played(
                Rendition.Role.RUNG, target.file(), film.shownWidth(side), film.shownHeight(side));
    }

    private void storyboard(Work work) {
        Probe.Video video = picture(work);
        Storyboard board =
                Storyboard.of(
                        work.good().probe().duration(), video.shownWidth(), video.shownHeight());
        Path sheet = work.file(Storyboard.SHEET);
        Path track = work.file(Storyboard.TRACK);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(Ffmpeg.input(SourceFormat.MP4, shelf.lightest(work.asset())));
        arguments.addAll(List.of("-an", "-vf", board.filter(), "-frames:v", "1", "-q:v", "6"));
        arguments.addAll(List.of("-f", "mjpeg", Ffmpeg.file(sheet)));
        engine.ffmpeg().run(arguments, COPY_LIMIT, NICE_LATER);
        try {
            Files.writeString(track, board.track(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        int width = board.columns() * board.cellWidth();
        int height = board.rows() * board.cellHeight();
        shelf.add(
                work.asset(),
                List.of(
                        shelf.plain(Rendition.Role.STORYBOARD, sheet, "image/jpeg", width, height),
                        shelf.plain(Rendition.Role.STORYBOARD_TRACK, track, "text/vtt", 0, 0)));
    }

    private static Probe.Video picture(Work work) {
        return Objects.requireNonNull(work.good().probe().video(), "a film has a picture");
    }
}
