package org.parvis.workshops.portfolio;

import java.util.List;

/**
 * What is in a portfolio, in the words of the page.
 *
 * @param name of the person
 * @param media whose workshops these were
 * @param total "14 séances, 42 heures"
 */
public record Contents(
        String name,
        String media,
        String total,
        List<Line> courses,
        List<Film> films,
        List<Line> posts,
        List<Line> gestures,
        List<Line> praise) {
    /** What it is, and the rest of it. */
    public record Line(String label, String detail) {}

    /**
     * A film.
     *
     * @param detail posts held, or that one is seen in it
     * @param address absolute, while it is online; else empty
     */
    public record Film(String label, String detail, String address) {}

    /** Whether nothing was noted yet. */
    public boolean empty() {
        return courses.isEmpty() && films.isEmpty() && posts.isEmpty() && gestures.isEmpty();
    }

    /** The same without the words of facilitators. */
    Contents withoutPraise() {
        return new Contents(name, media, total, courses, films, posts, gestures, List.of());
    }
}
