package org.parvis.platform.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.platform.settings.Version;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which Parvis runs on which machines, and who does the jobs. */
@Component
@Order(10)
final class NodesCheckup implements Checkup {
    private final Nodes nodes;
    private final Clock clock;

    NodesCheckup(Nodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        Instant now = clock.instant();
        List<Node> all = nodes.all();
        List<Node> alive = all.stream().filter(node -> node.isAlive(now)).toList();
        List<Finding> findings = new ArrayList<>();
        findings.add(version(alive, words));
        all.forEach(node -> findings.add(machine(node, now, words, formats)));
        if (alive.stream().noneMatch(node -> node.role().works())) {
            findings.add(
                    Finding.bad(
                            words.say("platform.state.workers"),
                            words.say("platform.state.workers.none"),
                            words.say("platform.state.workers.remedy")));
        }
        return findings;
    }

    private static Finding version(List<Node> alive, Words words) {
        var versions =
                alive.stream().map(Node::version).collect(Collectors.toCollection(TreeSet::new));
        String shown = versions.isEmpty() ? Version.current() : String.join(" + ", versions);
        return versions.size() > 1
                ? Finding.poor("Parvis", shown, words.say("platform.state.versions.remedy"))
                : Finding.good("Parvis", shown);
    }

    private static Finding machine(Node node, Instant now, Words words, Formats formats) {
        String about = words.say("platform.state.machine", "host", node.host());
        String does = words.say("platform.state.role." + node.role().word());
        String when = formats.dateAndTime(node.seenAt());
        if (node.isAlive(now)) {
            return Finding.good(
                    about,
                    words.say(
                            "platform.state.machine.alive",
                            "does",
                            does,
                            "version",
                            node.version(),
                            "java",
                            node.fact(MachineFacts.JAVA),
                            "when",
                            formats.time(node.seenAt())));
        }
        if (node.stoppedAt() != null) {
            return Finding.good(
                    about, words.say("platform.state.machine.stopped", "does", does, "when", when));
        }
        return Finding.bad(
                about,
                words.say("platform.state.machine.silent", "does", does, "when", when),
                words.say("platform.state.machine.remedy"));
    }
}
