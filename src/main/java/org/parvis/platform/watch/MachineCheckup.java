package org.parvis.platform.watch;

import java.util.ArrayList;
import java.util.List;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Disk and memory of every machine that lives. */
@Component
@Order(20)
final class MachineCheckup implements Checkup {
    private final Nodes nodes;

    MachineCheckup(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        List<Node> alive = nodes.alive();
        List<Finding> findings = new ArrayList<>();
        for (Node node : alive) {
            findings.add(disk(node, about("disk", node, alive, words), words, formats));
            findings.add(memory(node, about("memory", node, alive, words), words, formats));
        }
        return findings;
    }

    /** The machine is named when there are several. */
    private static String about(String what, Node node, List<Node> alive, Words words) {
        return alive.size() == 1
                ? words.say("platform.state." + what)
                : words.say("platform.state." + what + ".of", "host", node.host());
    }

    private static Finding disk(Node node, String about, Words words, Formats formats) {
        long free = node.number(MachineFacts.DISK_FREE);
        long total = node.number(MachineFacts.DISK_TOTAL);
        long spare = node.number(MachineFacts.DISK_SPARE);
        String state =
                words.say(
                        "platform.state.disk.room",
                        "free",
                        formats.size(free),
                        "used",
                        formats.size(total - free),
                        "total",
                        formats.size(total));
        if (free < spare) {
            return Finding.bad(
                    about,
                    state,
                    words.say("platform.state.disk.full", "spare", formats.size(spare)));
        }
        return free < 3 * spare
                ? Finding.poor(
                        about,
                        state,
                        words.say("platform.state.disk.soon", "spare", formats.size(spare)))
                : Finding.good(about, state);
    }

    private static Finding memory(Node node, String about, Words words, Formats formats) {
        long heap = node.number(MachineFacts.HEAP);
        long most = node.number(MachineFacts.HEAP_MOST);
        String state =
                words.say(
                        "platform.state.memory.held",
                        "held",
                        formats.size(node.number(MachineFacts.MEMORY)),
                        "heap",
                        formats.size(heap),
                        "most",
                        formats.size(most));
        return heap > most - most / 10
                ? Finding.poor(about, state, words.say("platform.state.memory.remedy"))
                : Finding.good(about, state);
    }
}
