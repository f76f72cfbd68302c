package org.parvis.media.preparation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.media.engine.Engine;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.parvis.platform.watch.Node;
import org.parvis.platform.watch.NodeFacts;
import org.parvis.platform.watch.Nodes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which ffmpeg prepares films on which machine, what it knows, and how long films wait. */
@Component
@Order(35)
final class EngineState implements NodeFacts, Checkup {
    private static final String ENGINE = "media.engine";
    private static final String ENCODERS = "media.encoders";

    /** A film that nobody has begun after this long waits too long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Engine engine;
    private final PreparationQueue queue;
    private final NodeSettings node;
    private final HostSettings host;
    private final Nodes nodes;
    private final Clock clock;

    EngineState(
            Engine engine,
            PreparationQueue queue,
            NodeSettings node,
            HostSettings host,
            Nodes nodes,
            Clock clock) {
        this.engine = engine;
        this.queue = queue;
        this.node = node;
        this.host = host;
        this.nodes = nodes;
        this.clock = clock;
    }

    @Override
    public Map<String, String> facts() {
        return node.role().works() && !host.command()
                ? Map.of(
                        ENGINE,
                        engine.works() ? engine.description() : "",
                        ENCODERS,
                        String.join(" ", engine.encoders()))
                : Map.of();
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        List<Finding> findings = new ArrayList<>();
        List<Node> workers = nodes.alive().stream().filter(one -> one.role().works()).toList();
        workers.forEach(worker -> findings.add(engine(worker, workers.size() > 1, words)));
        findings.add(waiting(words, formats));
        return findings;
    }

    private static Finding engine(Node worker, boolean several, Words words) {
        String about =
                several
                        ? words.say("media.state.engine.of", "host", worker.host())
                        : words.say("media.state.engine");
        String found =
                worker.fact(ENGINE)
                        .replace(", bundled", words.say("media.state.engine.bundled"))
                        .replace(", of the system", words.say("media.state.engine.system"));
        if (found.isEmpty()) {
            return Finding.bad(
                    about,
                    words.say("media.state.engine.none"),
                    words.say("media.state.engine.remedy"));
        }
        List<String> has = List.of(worker.fact(ENCODERS).split(" "));
        List<String> missing =
                Engine.ENCODERS.stream().filter(name -> !has.contains(name)).toList();
        String state =
                words.say(
                        "media.state.engine.found",
                        "engine",
                        found,
                        "encoders",
                        worker.fact(ENCODERS).replace(" ", ", "));
        return missing.isEmpty()
                ? Finding.good(about, state)
                : Finding.poor(
                        about,
                        state,
                        words.say(
                                "media.state.engine.missing",
                                "encoders",
                                String.join(", ", missing)));
    }

    private Finding waiting(Words words, Formats formats) {
        PreparationQueue.Length length = queue.length();
        String about = words.say("media.state.films");
        String state =
                words.say(
                        "media.state.films.state",
                        "running",
                        length.running(),
                        "waiting",
                        length.waiting());
        Instant oldest = length.oldestFirst();
        if (oldest == null || oldest.plus(PATIENCE).isAfter(clock.instant())) {
            return Finding.good(about, state);
        }
        String since = words.say("media.state.films.since", "when", formats.dateAndTime(oldest));
        return Finding.poor(about, state + " " + since, words.say("media.state.films.remedy"));
    }
}
