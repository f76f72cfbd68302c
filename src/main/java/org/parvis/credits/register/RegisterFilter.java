package org.parvis.credits.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parvis.credits.ConsentState;

/** Which people of the register are shown. */
public enum RegisterFilter {
    ALL("tous", EnumSet.allOf(ConsentState.class)),
    TO_COLLECT("a-demander", EnumSet.of(ConsentState.TO_COLLECT)),
    PARTIAL("a-completer", EnumSet.of(ConsentState.PARTIAL)),
    LOST("refus", EnumSet.of(ConsentState.REFUSED, ConsentState.WITHDRAWN, ConsentState.EXPIRED)),
    GIVEN("donnes", EnumSet.of(ConsentState.GIVEN));

    private final String word;
    private final Set<ConsentState> states;

    RegisterFilter(String word, Set<ConsentState> states) {
        this.word = word;
        this.states = Set.copyOf(states);
    }

    /** The word in the address and in the key of its label. */
    public String word() {
        return word;
    }

    Set<ConsentState> states() {
        return states;
    }

    static RegisterFilter of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word.equals(word))
                .findFirst()
                .orElse(ALL);
    }

    int count(Map<ConsentState, Integer> counts) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }
}
