package org.parvis.platform.watch;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.parvis.kernel.Language;
import org.parvis.platform.command.AdminCommand;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.springframework.stereotype.Component;

/**
 * {@code bin/parvis admin status}: the state of the server, as on its page, in the language of the
 * shell. Ends with 1 when something is to be mended, for scripts that watch.
 */
@Component
final class StatusCommand implements AdminCommand {
    private final State state;
    private final Messages messages;
    private final HostSettings host;

    StatusCommand(State state, Messages messages, HostSettings host) {
        this.state = state;
        this.messages = messages;
        this.host = host;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String help() {
        return "  say how the server is, and what to do; ends with 1 when something is to be mended";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Words words =
                messages.in(
                        Language.ofScreen(Locale.getDefault().getLanguage())
                                .orElse(Language.ENGLISH));
        List<Finding> findings = state.findings(words, new Formats(words, host.zone()));
        for (Finding finding : findings) {
            out.println(mark(finding.health()) + " " + finding.about() + " : " + finding.state());
            if (!finding.remedy().isEmpty()) {
                out.println("    " + finding.remedy());
            }
        }
        return findings.stream().anyMatch(finding -> finding.health() == Health.BAD) ? 1 : 0;
    }

    private static String mark(Health health) {
        return switch (health) {
            case GOOD -> "  ok ";
            case POOR -> "  ?  ";
            case BAD -> "  !! ";
        };
    }
}
