package org.parvis.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks servers whose addresses come from outside. Only http and https, only public addresses at
 * each step of a redirection, with a bound on time and size.
 */
@Component
public final class GuardedHttp implements AutoCloseable {
    private static final int MOST_REDIRECTIONS = 5;

    private final HttpSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("http-alarm").factory());

    public GuardedHttp(HttpSettings settings) {
        this.settings = settings;
        Timeout patience = Timeout.of(settings.timeout());
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(
                                                new GuardedResolver(settings.allowLoopback()))
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(patience)
                                                        .setSocketTimeout(patience)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(patience).build())
                        .setUserAgent("Parvis")
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    /** Reads an address, following up to five redirections. */
    public HttpOutcome get(URI address) {
        long end = System.nanoTime() + settings.timeout().toNanos();
        URI now = address;
        for (int step = 0; step <= MOST_REDIRECTIONS; step++) {
            if (!isAskable(now)) {
                return new HttpOutcome.Forbidden(now);
            }
            Step taken = exchange(new HttpGet(now), now, Duration.ofNanos(end - System.nanoTime()));
            if (taken.next() == null) {
                return taken.outcome();
            }
            now = taken.next();
        }
        return new HttpOutcome.Failed("too many redirections");
    }

    /** Sends bytes to an address; a redirection is returned as the answer it is. */
    public HttpOutcome post(URI address, String contentType, byte[] body) {
        if (!isAskable(address)) {
            return new HttpOutcome.Forbidden(address);
        }
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        return exchange(request, address, settings.timeout()).outcome();
    }

    /** An answer, or where to go on. */
    private record Step(HttpOutcome outcome, @Nullable URI next) {}

    private static boolean isAskable(URI address) {
        String scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    private Step exchange(HttpUriRequestBase request, URI address, Duration left) {
        if (left.isNegative()) {
            return new Step(new HttpOutcome.Failed("took too long"), null);
        }
        // a server that drips a byte a second never trips the timeout of a single read
        Future<?> alarm = alarms.schedule(request::abort, left.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, answer -> step(request, address, answer));
        } catch (GuardedResolver.NotPublic inside) {
            return new Step(new HttpOutcome.Forbidden(address), null);
        } catch (IOException | IllegalArgumentException failure) {
            String reason =
                    request.isAborted() ? "took too long" : String.valueOf(failure.getMessage());
            return new Step(new HttpOutcome.Failed(reason), null);
        } finally {
            alarm.cancel(false);
        }
    }

    private Step step(HttpUriRequestBase request, URI address, ClassicHttpResponse answer)
            throws IOException {
        Header location = answer.getFirstHeader("Location");
        boolean moved =
                answer.getCode() >= 301 && answer.getCode() <= 308 && answer.getCode() != 304;
        if (moved && location != null && request instanceof HttpGet) {
            return new Step(new HttpOutcome.Failed("moved"), address.resolve(location.getValue()));
        }
        Header type = answer.getFirstHeader("Content-Type");
        byte[] body = body(answer);
        if (body.length > settings.size().toBytes()) {
            request.abort();
            return new Step(new HttpOutcome.Failed("said too much"), null);
        }
        String contentType = type == null ? "" : type.getValue();
        return new Step(
                new HttpOutcome.Answered(answer.getCode(), address, contentType, body), null);
    }

    /** One byte more than allowed tells that there is too much. */
    private byte[] body(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream content = answer.getEntity().getContent()) {
            return content == null
                    ? new byte[0]
                    : content.readNBytes((int) settings.size().toBytes() + 1);
        }
    }

    @Override
    public void close() throws IOException {
        alarms.shutdownNow();
        client.close();
    }
}
