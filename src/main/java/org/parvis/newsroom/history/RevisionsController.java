package org.parvis.newsroom.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.FieldLabels;
import org.parvis.newsroom.Revision;
import org.parvis.newsroom.RevisionStore;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.text.Block;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a story's words, by person; an older text comes back as a new revision. */
@Controller
final class RevisionsController {
    private static final int SHOWN = 20;

    private final Stories stories;
    private final StoryStore store;
    private final RevisionStore revisions;
    private final StoryWriting writing;
    private final Studios studios;
    private final TransactionOperations tx;

    RevisionsController(
            Stories stories,
            StoryStore store,
            RevisionStore revisions,
            StoryWriting writing,
            Studios studios,
            TransactionOperations tx) {
        this.stories = stories;
        this.store = store;
        this.revisions = revisions;
        this.writing = writing;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/versions")
    @Allowed(Action.CONTRIBUTE)
    RevisionsPage list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer avant,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        List<Revision> all =
                revisions.all(story.portal(), story.id()).stream()
                        .filter(one -> avant == null || one.number() < avant)
                        .toList();
        List<RevisionsPage.Line> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(SHOWN, all.size()); at++) {
            StoryContent before = at + 1 < all.size() ? all.get(at + 1).content() : null;
            lines.add(line(place, story, all.get(at), before));
        }
        String title = story.content().title();
        return new RevisionsPage(
                studios.page(
                        place, visitor, title.isBlank() ? place.say("newsroom.untitled") : title),
                story,
                lines,
                all.size() > SHOWN ? lines.getLast().number() : null,
                Toast.of(fait, story).orElse(null));
    }

    private static RevisionsPage.Line line(
            Place place, Story story, Revision revision, @Nullable StoryContent before) {
        Map<String, String> now = words(revision.content());
        Map<String, String> then = before == null ? Map.of() : words(before);
        List<RevisionsPage.Change> changes = new ArrayList<>();
        now.forEach((field, text) -> {
            List<WordDiff.Piece> pieces = WordDiff.of(then.getOrDefault(field, ""), text);
            if (!pieces.isEmpty()) {
                String label = FieldLabels.of(place, story.kind(), field);
                changes.add(new RevisionsPage.Change(label, pieces));
            }
        });
        return new RevisionsPage.Line(
                revision.number(),
                revision.accountName(),
                revision.savedAt(),
                changes,
                before != null && !before.assets().equals(revision.content().assets()),
                revision.content().equals(story.content()));
    }

    private static Map<String, String> words(StoryContent content) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("title", content.title());
        words.put("standfirst", content.standfirst());
        words.put("body", text(content.blocks()));
        words.put("easy", content.easy());
        words.put("transcript", text(content.transcript()));
        words.put("place", content.place());
        words.put("themes", String.join(", ", content.themes()));
        return words;
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .map(Block::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The words of an older revision, with the files of today. */
    @PostMapping("/{portal}/redaction/recits/{id}/versions")
    @Allowed(Action.CONTRIBUTE)
    Answer restore(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int numero,
            Place place,
            Visitor visitor) {
        Story read = stories.require(place.portalId(), id, visitor);
        tx.executeWithoutResult(status -> {
            Story story = store.lock(read.portal(), read.id()).orElseThrow(NotHere::new);
            Revision wanted =
                    revisions.all(story.portal(), story.id()).stream()
                            .filter(one -> one.number() == numero)
                            .findFirst()
                            .orElseThrow(NotHere::new);
            StoryContent restored = restored(story.content(), wanted.content());
            if (!restored.equals(story.content())) {
                writing.writeApart(story, restored, Actors.of(visitor));
            }
        });
        return Answer.see(place.href(read.desk() + "/versions") + "?fait=revision");
    }

    private static StoryContent restored(StoryContent now, StoryContent old) {
        return new StoryContent(
                old.title(),
                old.standfirst(),
                old.easy(),
                old.blocks(),
                old.transcript(),
                old.language(),
                old.place(),
                old.themes(),
                now.main(),
                now.gallery(),
                now.poster(),
                now.members());
    }
}
