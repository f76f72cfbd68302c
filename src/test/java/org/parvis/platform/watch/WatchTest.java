package org.parvis.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parvis.world.ServerTest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

@ServerTest
class WatchTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @LocalManagementPort int management;

    @Test
    void health_tells_of_the_database_and_the_disk_on_its_own_port() throws Exception {
        var health = get(management, "/health");
        var readiness = get(management, "/health/readiness");
        var liveness = get(management, "/health/liveness");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"db\"", "\"diskSpace\"", "\"status\":\"UP\"");
        assertThat(readiness.body()).contains("\"db\"", "\"diskSpace\"", "\"readinessState\"");
        assertThat(liveness.body()).contains("\"status\":\"UP\"").doesNotContain("\"db\"");
        assertThat(get(port, "/health").statusCode()).isEqualTo(404);
        assertThat(get(port, "/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_node_says_that_it_takes_requests_and_nothing_else() throws Exception {
        var node = get(port, "/sante");

        assertThat(node.statusCode()).isEqualTo(200);
        assertThat(node.body()).isEqualTo("ok\n");
        assertThat(node.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void metrics_tell_of_requests_pages_connections_and_memory() throws Exception {
        get(port, "/grand-palier/charte");

        String metrics = get(management, "/metrics").body();

        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds",
                        "cache_gets_total{cache=\"pages\"",
                        "hikaricp_connections",
                        "jvm_memory");
        assertThat(get(management, "/env").statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_keeps_the_number_it_came_with_when_it_is_sane() throws Exception {
        var given = get(port, "/nulle-part", "X-Request-Id", "proxy-12345678");
        var odd = get(port, "/nulle-part", "X-Request-Id", "a b<script>");

        assertThat(given.headers().firstValue("X-Request-Id")).hasValue("proxy-12345678");
        assertThat(odd.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).matches("[a-z0-9]{12,13}"));
    }

    @Test
    void the_management_port_follows_the_servers_own() {
        var environment = new MockEnvironment().withProperty("server.port", "8091");
        var chosen = new MockEnvironment().withProperty("management.server.port", "9000");
        var json = new MockEnvironment().withProperty("parvis.log.format", "json");

        new WatchDefaults().postProcessEnvironment(environment, new SpringApplication());
        new WatchDefaults().postProcessEnvironment(chosen, new SpringApplication());
        new WatchDefaults().postProcessEnvironment(json, new SpringApplication());

        assertThat(environment.getProperty("management.server.port")).isEqualTo("18091");
        assertThat(chosen.getProperty("management.server.port")).isEqualTo("9000");
        assertThat(json.getProperty("logging.structured.format.console")).isEqualTo("ecs");
        assertThat(environment.getProperty("logging.structured.format.console")).isNull();
    }

    private HttpResponse<String> get(int where, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
