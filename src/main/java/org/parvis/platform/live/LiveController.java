package org.parvis.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Server-sent events; a page names all its topics in one address, because browsers open few
 * connections to a host.
 */
@Controller
final class LiveController {
    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final int MOST_TOPICS = 50;

    /** Rights are asked again when the browser comes back. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Live live;
    private final LiveSettings settings;
    private final Map<String, TopicRule> rules;
    private final Clock clock;

    LiveController(Live live, LiveSettings settings, List<TopicRule> rules, Clock clock) {
        this.live = live;
        this.settings = settings;
        this.rules =
                rules.stream().collect(Collectors.toMap(TopicRule::prefix, Function.identity()));
        this.clock = clock;
    }

    @GetMapping("/direct/{topics}")
    @Allowed(Action.READ)
    void listen(
            @PathVariable String topics, HttpServletRequest request, HttpServletResponse response) {
        Set<String> asked = new LinkedHashSet<>(List.of(topics.split(",")));
        if (asked.size() > MOST_TOPICS || !asked.stream().allMatch(topic -> may(topic, request))) {
            throw new NotHere();
        }
        LiveStream stream = live.open(asked, request.getRemoteAddr());
        if (stream == null) {
            throw new Refused(429, "platform.live.full");
        }
        try {
            begin(asked, response);
            tell(stream, response.getOutputStream());
        } catch (IOException gone) {
            LOG.trace("a browser left", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            live.close(stream);
        }
    }

    private boolean may(String topic, HttpServletRequest request) {
        TopicRule rule = Live.isTopic(topic) ? rules.get(prefix(topic)) : null;
        return rule != null && rule.mayListen(name(topic), request);
    }

    private void begin(Set<String> topics, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        // proxies would otherwise hold events back
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        write(out, "retry: 2000\n\n");
        for (String topic : topics) {
            TopicRule rule = rules.get(prefix(topic));
            if (rule != null) {
                write(out, rule.now(name(topic)).map(event -> text(topic, event)).orElse(""));
            }
        }
        out.flush();
    }

    private void tell(LiveStream stream, OutputStream out)
            throws IOException, InterruptedException {
        Instant end = clock.instant().plus(LONGEST);
        while (!stream.isEnded() && clock.instant().isBefore(end)) {
            LiveStream.Told told = stream.next(settings.heartbeat());
            if (stream.isEnded()) {
                return;
            }
            write(out, told == null ? ":\n\n" : text(told.topic(), told.event()));
            out.flush();
        }
    }

    /** The topic goes along as the event's id. */
    private static String text(String topic, LiveEvent event) {
        return "id: " + topic + "\nevent: " + event.name() + "\ndata: " + event.json() + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String prefix(String topic) {
        return topic.substring(0, topic.indexOf(':'));
    }

    private static String name(String topic) {
        return topic.substring(topic.indexOf(':') + 1);
    }
}
