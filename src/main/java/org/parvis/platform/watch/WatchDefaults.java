package org.parvis.platform.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from others: health and metrics answer on the server's port + 10 000 (any
 * free one when that is taken), on this machine only; the log's format.
 */
final class WatchDefaults implements EnvironmentPostProcessor {
    private static final String PORT = "management.server.port";
    private static final int DISTANCE = 10_000;
    private static final int LAST_PORT = 65_535;

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        if (!environment.containsProperty(PORT)) {
            int server = environment.getProperty("server.port", Integer.class, 8080);
            defaults.put(PORT, managementPort(server));
        }
        if ("json".equalsIgnoreCase(environment.getProperty("parvis.log.format", ""))) {
            defaults.put("logging.structured.format.console", "ecs");
        }
        environment.getPropertySources().addLast(new MapPropertySource("watch", defaults));
    }

    private static int managementPort(int server) {
        int wanted = server + DISTANCE <= LAST_PORT ? server + DISTANCE : server - DISTANCE;
        return server == 0 || !isFree(wanted) ? 0 : wanted;
    }

    private static boolean isFree(int port) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
