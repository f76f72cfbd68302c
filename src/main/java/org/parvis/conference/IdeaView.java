package org.parvis.conference;

import java.util.List;
import org.parvis.media.Player;

/**
 * An idea as pages show it.
 *
 * @param headline one line, never empty
 * @param rest the words that the headline does not say, or empty
 * @param when "mardi 24 novembre 2026"
 * @param sounds and pictures that can be played or shown now
 * @param preparing how many files are not ready yet
 */
public record IdeaView(
        Idea idea,
        String headline,
        String rest,
        String author,
        String when,
        List<Player> sounds,
        List<Player> pictures,
        int preparing) {}
