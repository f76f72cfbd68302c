package org.parvis.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.platform.command.AdminCommand;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileMissing;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.FilesInUse;
import org.springframework.stereotype.Component;

/**
 * {@code bin/parvis admin verify}: reads every file that is relied on and says which are missing or
 * no longer what they were.
 */
@Component
final class VerifyCommand implements AdminCommand {
    private final FileStore files;
    private final List<FilesInUse> modules;

    VerifyCommand(FileStore files, List<FilesInUse> modules) {
        this.files = files;
        this.modules = modules;
    }

    private enum State {
        WHOLE,
        MISSING,
        DAMAGED
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String help() {
        return "  read every file again and compare it with its name; the server may go on running";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Set<String> relied = new TreeSet<>();
        modules.forEach(module -> module.each(hash -> relied.add(hash.hex())));
        var found =
                relied.stream()
                        .map(FileHash::new)
                        .collect(Collectors.groupingBy(this::state, Collectors.toList()));
        List<FileHash> missing = found.getOrDefault(State.MISSING, List.of());
        List<FileHash> damaged = found.getOrDefault(State.DAMAGED, List.of());
        missing.forEach(hash -> out.println("missing: " + hash));
        damaged.forEach(hash -> out.println("damaged: " + hash));
        out.println(
                found.getOrDefault(State.WHOLE, List.of()).size()
                        + " files are whole, "
                        + missing.size()
                        + " missing, "
                        + damaged.size()
                        + " damaged");
        return missing.isEmpty() && damaged.isEmpty() ? 0 : 1;
    }

    private State state(FileHash hash) {
        MessageDigest digest = FileHash.digest();
        try (InputStream content = files.open(hash);
                OutputStream sink =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(sink);
            return FileHash.of(digest).equals(hash) ? State.WHOLE : State.DAMAGED;
        } catch (FileMissing absent) {
            return State.MISSING;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
