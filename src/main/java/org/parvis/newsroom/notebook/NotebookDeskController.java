package org.parvis.newsroom.notebook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.identity.Account;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.Status;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A resident's own notebook in the newsroom, and all of them for those who review. */
@Controller
final class NotebookDeskController {
    private static final String DESK = "/redaction/carnet";
    private static final int PHOTOGRAPHS = 24;
    private static final int LINES = 100;
    private static final int DRAFTS = 5;

    private final Notebooks notebooks;
    private final DeskStore desk;
    private final Studios studios;

    NotebookDeskController(Notebooks notebooks, DeskStore desk, Studios studios) {
        this.notebooks = notebooks;
        this.desk = desk;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/carnet")
    @Allowed(Action.CONTRIBUTE)
    NotebookDeskPage show(
            @RequestParam(defaultValue = "") String fait, Place place, Visitor visitor) {
        Account me = visitor.required();
        Notebook notebook = notebooks.of(place.portalId(), me.id().value()).orElse(null);
        Typed typed = notebook == null ? NotebookForm.of(me.name()) : NotebookForm.of(notebook);
        boolean told = notebook != null && (fait.equals("ouvert") || fait.equals("garde"));
        return page(place, visitor, notebook, typed, told ? "newsroom.notebook." + fait : null);
    }

    @PostMapping("/{portal}/redaction/carnet")
    @Allowed(Action.CONTRIBUTE)
    Answer save(HttpServletRequest request, Place place, Visitor visitor) {
        UUID account = visitor.required().id().value();
        Notebook notebook = notebooks.of(place.portalId(), account).orElse(null);
        Typed typed = Typed.of(request);
        NotebookWords words = NotebookForm.words(typed, place);
        if (!typed.isRight()) {
            return Answer.again(page(place, visitor, notebook, typed, null));
        }
        if (notebook == null) {
            String drawing = NotebookForm.drawing(typed, Notebook.POSTER);
            notebooks.open(place.portalId(), account, words, drawing);
            return Answer.see(place.href(DESK) + "?fait=ouvert");
        }
        String drawing = NotebookForm.drawing(typed, notebook.poster());
        notebooks.keep(notebook, words, drawing, cover(notebook, typed));
        return Answer.see(place.href(DESK) + "?fait=garde");
    }

    /** Only a page of this notebook that readers see lends its picture. */
    private @Nullable UUID cover(Notebook notebook, Typed typed) {
        UUID wanted = NotebookForm.cover(typed);
        return pictured(notebook).stream()
                .map(entry -> entry.subject().id())
                .filter(id -> id.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private List<Entry> pictured(Notebook notebook) {
        return notebooks.pages(notebook, null, PHOTOGRAPHS).stream()
                .filter(entry -> entry.image() != null)
                .toList();
    }

    private NotebookDeskPage page(
            Place place,
            Visitor visitor,
            @Nullable Notebook notebook,
            Typed typed,
            @Nullable String said) {
        String title =
                place.say(notebook == null ? "newsroom.notebook.open" : "newsroom.notebook.mine");
        boolean readable =
                notebook != null
                        && notebook.shown() != null
                        && !notebooks.pages(notebook, null, 1).isEmpty();
        return new NotebookDeskPage(
                studios.page(place, visitor, title),
                notebook,
                typed,
                notebook == null
                        ? List.of()
                        : pictured(notebook).stream()
                                .map(entry -> EntryCard.of(place, entry))
                                .toList(),
                drafts(place, visitor),
                readable,
                said);
    }

    private List<DeskLine> drafts(Place place, Visitor visitor) {
        return desk.of(place.portalId(), visitor.required().id().value(), LINES).stream()
                .filter(line -> line.kind().isNotebook() && !line.title().isBlank())
                .filter(line -> line.status() == Status.DRAFT || line.status() == Status.NEEDS_WORK)
                .limit(DRAFTS)
                .toList();
    }

    @GetMapping("/{portal}/redaction/carnets")
    @Allowed(Action.REVIEW)
    NotebookListPage all(Place place, Visitor visitor) {
        return new NotebookListPage(
                studios.page(place, visitor, place.say("newsroom.notebooks.title")),
                notebooks.all(place.portalId()),
                notebooks.read(place.portalId(), LINES).stream().map(Notebook::id).toList(),
                visitor.may(Action.PUBLISH));
    }

    /** The words of a notebook were read and are shown, unless others were written meanwhile. */
    @PostMapping("/{portal}/redaction/carnets/{id}/mots")
    @Allowed(Action.PUBLISH)
    Answer approve(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String lus, Place place) {
        notebooks.approve(place.portalId(), id, lus);
        return Answer.see(place.href("/redaction/carnets"));
    }
}
