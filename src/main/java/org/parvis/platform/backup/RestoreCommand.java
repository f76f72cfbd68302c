package org.parvis.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.parvis.platform.command.AdminCommand;
import org.springframework.stereotype.Component;

/** {@code bin/parvis admin restore FILE}. */
@Component
final class RestoreCommand implements AdminCommand {
    private final Restore restore;

    RestoreCommand(Restore restore) {
        this.restore = restore;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "FILE   put an archive back; only where there is no portal yet (use --data with a new folder)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("bin/parvis admin restore " + help());
            return 2;
        }
        try {
            if (!restore.isPossible()) {
                out.println(
                        "There are portals here already; nothing was changed. Restore into a new folder with --data.");
                return 1;
            }
            restore.read(Path.of(arguments.getFirst()).toAbsolutePath());
            out.println("Restored. Start the server: bin/parvis --data FOLDER");
            return 0;
        } catch (IOException | SQLException e) {
            out.println("The archive could not be read: " + e.getMessage());
            return 1;
        }
    }
}
