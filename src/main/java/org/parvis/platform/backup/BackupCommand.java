package org.parvis.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.parvis.platform.command.AdminCommand;
import org.springframework.stereotype.Component;

/** {@code bin/parvis admin backup FILE}. */
@Component
final class BackupCommand implements AdminCommand {
    private final Backup backup;
    private final Archives archives;

    BackupCommand(Backup backup, Archives archives) {
        this.backup = backup;
        this.archives = archives;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "FILE   write everything into one archive; the server may go on running";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("bin/parvis admin backup " + help());
            return 2;
        }
        Path archive = Path.of(arguments.getFirst()).toAbsolutePath();
        try {
            backup.write(archive);
            archives.written(archive.toString(), Files.size(archive));
            out.println("Written: " + archive);
            return 0;
        } catch (IOException | SQLException e) {
            out.println("The archive could not be written: " + e.getMessage());
            return 1;
        }
    }
}
