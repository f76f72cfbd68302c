package org.parvis.newsroom.writing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.media.AssetId;
import org.parvis.media.Player;
import org.parvis.media.UnfinishedUpload;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.StepStore;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.files.FileTiles;
import org.parvis.newsroom.remarked.StoryRemarks;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.remarks.RemarkBoard;
import org.parvis.remarks.RemarkPieces;
import org.springframework.stereotype.Component;

/** Makes the page of step 2. */
@Component
final class TellPages {
    private final Chromes chromes;
    private final FileTiles tiles;
    private final Media media;
    private final Reviewing reviewing;
    private final TranslationStore translations;
    private final StoryRemarks things;
    private final RemarkPieces remarks;
    private final StepStore steps;

    TellPages(
            Chromes chromes,
            FileTiles tiles,
            Media media,
            Reviewing reviewing,
            TranslationStore translations,
            StoryRemarks things,
            RemarkPieces remarks,
            StepStore steps) {
        this.chromes = chromes;
        this.tiles = tiles;
        this.media = media;
        this.reviewing = reviewing;
        this.translations = translations;
        this.things = things;
        this.remarks = remarks;
        this.steps = steps;
    }

    TellPage page(Place place, Visitor visitor, Story story, @Nullable String notice) {
        return page(place, visitor, story, StoryForm.of(story), Map.of(), notice, "");
    }

    TellPage page(
            Place place,
            Visitor visitor,
            Story story,
            StoryForm form,
            Map<String, String> problems,
            @Nullable String notice,
            String fileRefusal) {
        RemarkBoard board =
                remarks.board(
                        place,
                        visitor,
                        things.of(place, story, visitor),
                        story.desk() + "/raconter");
        return new TellPage(
                chromes.bare(place, place.say("newsroom.your." + story.kind().code())),
                story,
                form,
                problems,
                reviewing.longest(story.portal(), story.kind()),
                tiles.of(story),
                unfinished(visitor, story),
                notice,
                fileRefusal,
                translations.find(story.portal(), story.id()).isPresent(),
                board,
                player(board),
                reason(story));
    }

    private @Nullable Step reason(Story story) {
        return story.status() == Status.NEEDS_WORK
                ? steps.lastReason(story.portal(), story.id(), story.status()).orElse(null)
                : null;
    }

    /** The film is there to follow the remarks; without any it would only weigh. */
    private @Nullable Player player(RemarkBoard board) {
        AssetId medium = board.thing().medium();
        return medium == null || board.marks().isEmpty()
                ? null
                : media.player(board.place().portalId(), medium)
                        .filter(player -> player.state().playable())
                        .orElse(null);
    }

    private List<UnfinishedUpload> unfinished(Visitor visitor, Story story) {
        return media.unfinished(story.portal(), visitor.required().id()).stream()
                .filter(upload -> story.id().ref().equals(upload.draft()))
                .toList();
    }
}
