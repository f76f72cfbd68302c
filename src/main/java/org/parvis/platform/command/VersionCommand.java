package org.parvis.platform.command;

import java.io.PrintStream;
import java.util.List;
import org.parvis.platform.settings.Version;
import org.springframework.stereotype.Component;

/** {@code bin/parvis admin version}. */
@Component
final class VersionCommand implements AdminCommand {
    @Override
    public String name() {
        return "version";
    }

    @Override
    public String help() {
        return "  say which Parvis, which Java";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        out.println("Parvis " + Version.current());
        out.println("Java " + Runtime.version());
        return 0;
    }
}
