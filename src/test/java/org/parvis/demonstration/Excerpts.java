package org.parvis.demonstration;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Plays some stories of the demonstration on the server of the tests, once. */
public final class Excerpts {
    private static final List<String> PORTALS = List.of("grand-palier", "quai-9");

    private Excerpts() {}

    /**
     * Makes the people and these stories.
     *
     * @param names of files, such as {@code roue-libre}
     */
    public static void play(ApplicationContext server, Set<String> names) {
        Library library = server.getBean(Library.class);
        server.getBean(Troupe.class).join(library.cast(PORTALS).people());
        Rehearsal rehearsal = server.getBean(Rehearsal.class);
        library.works(PORTALS).stream()
                .filter(work -> names.contains(work.name()))
                .forEach(rehearsal::play);
    }
}
