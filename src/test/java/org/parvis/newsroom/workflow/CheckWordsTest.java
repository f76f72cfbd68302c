package org.parvis.newsroom.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Language;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;

/** Keys made of the code of a rule are found by no search in the sources. */
class CheckWordsTest {
    private final StoryKinds kinds = new StoryKinds();
    private final Words words = new Messages().in(Language.FRENCH);

    @Test
    void every_line_of_every_list_says_what_is_missing_and_why() {
        List<String> missing = new ArrayList<>();
        List<StoryKind.Rule> rules =
                new ArrayList<>(List.of(new StoryKind.Rule("easy-reread", false)));
        rules.add(new StoryKind.Rule("translated", false));
        rules.add(new StoryKind.Rule("consents", true));
        rules.addAll(kinds.require("dossier").checks());
        kinds.composed().forEach(kind -> rules.addAll(kind.checks()));

        for (StoryKind.Rule rule : rules) {
            Check check = new Check(rule.code(), rule.blocks(), false, 0);
            List<String> keys = new ArrayList<>(List.of(check.key(), check.why()));
            if (check.stops()) {
                keys.add("newsroom.blocked." + check.code());
            }
            keys.stream().filter(key -> !words.has(key)).forEach(missing::add);
        }

        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }
}
