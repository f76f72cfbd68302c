package org.parvis.platform.watch;

import java.util.ArrayList;
import java.util.List;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the server is: what every {@link Checkup} finds, in order. */
@Component
public final class State {
    private static final Logger LOG = LoggerFactory.getLogger(State.class);

    private final ObjectProvider<Checkup> checkups;

    State(ObjectProvider<Checkup> checkups) {
        this.checkups = checkups;
    }

    public List<Finding> findings(Words words, Formats formats) {
        List<Finding> findings = new ArrayList<>();
        checkups.orderedStream()
                .forEach(checkup -> findings.addAll(attempt(checkup, words, formats)));
        return findings;
    }

    /** One look that fails hides no other. */
    private static List<Finding> attempt(Checkup checkup, Words words, Formats formats) {
        try {
            return checkup.findings(words, formats);
        } catch (RuntimeException bug) {
            LOG.error("{} could not look", checkup.getClass().getSimpleName(), bug);
            return List.of(
                    Finding.bad(
                            words.say("platform.state.unknown"),
                            words.say("platform.state.unknown.state"),
                            words.say("platform.state.unknown.remedy")));
        }
    }
}
