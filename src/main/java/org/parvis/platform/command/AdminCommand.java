package org.parvis.platform.command;

import java.io.PrintStream;
import java.util.List;

/** One command of {@code bin/parvis admin}; each module offers its own as a bean. */
public interface AdminCommand {
    /** The word behind {@code admin}, such as {@code sign-in}. */
    String name();

    /** One line of help: the arguments, then what the command does. */
    String help();

    /** Does the work; the answer is the exit status of the process, 0 when it went well. */
    int run(List<String> arguments, PrintStream out);
}
