package org.parvis.demonstration;

import java.util.List;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.workflow.Newsroom;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/** Opens the notebooks in which some people write. */
@Component
final class Bookshelf {
    private final Newsroom newsroom;
    private final Stages stages;
    private final Troupe troupe;

    Bookshelf(Newsroom newsroom, Stages stages, Troupe troupe) {
        this.newsroom = newsroom;
        this.stages = stages;
        this.troupe = troupe;
    }

    /** A notebook that is open already stays as its writer left it. */
    void open(List<Cast.Stage> portals) {
        for (Cast.Stage stage : portals) {
            Portal portal = stages.require(stage.requireSlug());
            stage.books()
                    .forEach((writer, book) ->
                            newsroom.openNotebook(
                                    portal.id(),
                                    troupe.require(writer).id(),
                                    new NotebookWords(book.title(), book.sentence(), book.name()),
                                    book.poster()));
        }
    }
}
