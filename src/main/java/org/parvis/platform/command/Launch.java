package org.parvis.platform.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Turns the arguments of the command line into settings and starts what they ask for. */
public final class Launch {
    private static final String USAGE =
            """
            bin/parvis [--port N] [--data DIR] [--empty]   start the server
            bin/parvis admin help                          list the administration commands
            """;

    private Launch() {}

    public static void run(Class<?> application, List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("admin")) {
            administer(application, arguments.subList(1, arguments.size()));
        } else {
            serve(application, arguments);
        }
    }

    private static void serve(Class<?> application, List<String> arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.run(settings(arguments).toArray(String[]::new));
    }

    /** A command opens the same database as a running server, but listens nowhere. */
    private static void administer(Class<?> application, List<String> arguments) {
        List<String> words = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index).equals("--data") && index + 1 < arguments.size()) {
                options.addAll(List.of("--data", arguments.get(++index)));
            } else {
                words.add(arguments.get(index));
            }
        }
        SpringApplication spring = new SpringApplication(application);
        List<String> settings = settings(options);
        settings.addAll(
                List.of(
                        "--logging.level.root=WARN",
                        "--parvis.command=true",
                        "--server.port=-1",
                        "--management.server.port=-1"));
        int status;
        try (ConfigurableApplicationContext context = spring.run(settings.toArray(String[]::new))) {
            status = context.getBean(AdminCommands.class).run(words, System.out);
        }
        System.exit(status);
    }

    private static List<String> settings(List<String> arguments) {
        List<String> settings = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            String next = index + 1 < arguments.size() ? arguments.get(index + 1) : "";
            switch (argument) {
                case "--port" -> settings.add("--server.port=" + next);
                case "--data" -> settings.add("--parvis.data=" + next);
                case "--empty" -> settings.add("--parvis.demonstration=false");
                case "--help", "-h" -> {
                    System.out.print(USAGE);
                    System.exit(0);
                }
                default -> {
                    if (!argument.startsWith("--") || !argument.contains("=")) {
                        System.err.println("Unknown argument: " + argument);
                        System.err.print(USAGE);
                        System.exit(2);
                    }
                    settings.add(argument);
                }
            }
            if (argument.equals("--port") || argument.equals("--data")) {
                index++;
            }
        }
        return settings;
    }
}
