package org.parvis.media.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.media.Asset;
import org.parvis.media.FileNames;
import org.parvis.media.Removal;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.engine.FragmentedFile;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts finished renditions where they can be found: the bytes in the file store first, then the
 * rows in one transaction.
 */
@Component
public final class Shelf {
    private final FileStore files;
    private final RenditionStore renditions;
    private final Removal removal;
    private final TransactionOperations tx;

    Shelf(FileStore files, RenditionStore renditions, Removal removal, TransactionOperations tx) {
        this.files = files;
        this.renditions = renditions;
        this.removal = removal;
        this.tx = tx;
    }

    /** A played file with the playlist beside it. */
    public List<Rendition> played(Rendition.Role role, Path made, int width, int height) {
        try {
            FragmentedFile file = FragmentedFile.read(made);
            String name = String.valueOf(made.getFileName());
            Path playlist = made.resolveSibling(FileNames.playlist(name));
            Files.writeString(playlist, file.playlist(name), StandardCharsets.UTF_8);
            StoredFile stored = files.put(made);
            String type = role == Rendition.Role.SOUND ? "audio/mp4" : "video/mp4";
            return List.of(
                    new Rendition(
                            name,
                            role,
                            stored.hash(),
                            stored.bytes(),
                            type,
                            width,
                            height,
                            file.peakRate(),
                            file.codecs()),
                    plain(Rendition.Role.PLAYLIST, playlist, HlsMaster.TYPE, 0, 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Any other file. */
    Rendition plain(Rendition.Role role, Path made, String type, int width, int height) {
        StoredFile stored = files.put(made);
        String name = String.valueOf(made.getFileName());
        return new Rendition(name, role, stored.hash(), stored.bytes(), type, width, height, 0, "");
    }

    /** Adds these to what is offered. */
    void add(Asset asset, Collection<Rendition> made) {
        tx.executeWithoutResult(status -> keep(asset, made));
    }

    /** Offers these played files and no other from now on. */
    void replace(Asset asset, Collection<Rendition> made) {
        List<String> names = new ArrayList<>(made.stream().map(Rendition::name).toList());
        tx.executeWithoutResult(status -> {
            keep(asset, made);
            renditions.retireAllBut(asset.portal(), asset.id(), names);
        });
    }

    private void keep(Asset asset, Collection<Rendition> made) {
        removal.hold(made.stream().map(Rendition::hash).toList());
        made.forEach(file -> renditions.keep(asset.portal(), asset.id(), file));
    }

    /** The lightest played file of a film, on this machine. */
    Path lightest(Asset asset) {
        return played(asset).orElseThrow();
    }

    /** The lightest played file of a film or a sound, on this machine. */
    public Optional<Path> played(Asset asset) {
        return renditions.current(asset.portal(), asset.id()).stream()
                .filter(file -> file.type().endsWith("/mp4"))
                .min(
                        Comparator.comparing((Rendition file) -> file.role() != Rendition.Role.RUNG)
                                .thenComparingLong(Rendition::bytes))
                .map(file -> files.local(file.hash()));
    }
}
