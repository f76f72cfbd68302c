package org.parvis.platform.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the command that was asked for, or lists them all. */
@Component
final class AdminCommands {
    private final ObjectProvider<AdminCommand> commands;

    AdminCommands(ObjectProvider<AdminCommand> commands) {
        this.commands = commands;
    }

    int run(List<String> words, PrintStream out) {
        String wanted = words.isEmpty() ? "help" : words.getFirst();
        return commands.stream()
                .filter(command -> command.name().equals(wanted))
                .findFirst()
                .map(command -> command.run(words.subList(1, words.size()), out))
                .orElseGet(() -> list(wanted, out));
    }

    private int list(String wanted, PrintStream out) {
        boolean askedFor = wanted.equals("help");
        if (!askedFor) {
            out.println("No such command: " + wanted);
        }
        commands.stream()
                .sorted(Comparator.comparing(AdminCommand::name))
                .forEach(command ->
                        out.println("bin/parvis admin " + command.name() + " " + command.help()));
        return askedFor ? 0 : 2;
    }
}
