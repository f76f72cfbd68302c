package org.parvis.newsroom.writing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.Toast;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of the captions, heard and set right one by one. */
@Controller
final class LinesController {
    private static final List<LineRow> ONE_EMPTY =
            List.of(new LineRow("0:00", "0:03", "", "", null));

    private final Stories stories;
    private final Media media;
    private final Lines lines;
    private final Studios studios;

    LinesController(Stories stories, Media media, Lines lines, Studios studios) {
        this.stories = stories;
        this.media = media;
        this.lines = lines;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/lignes")
    @Allowed(Action.CONTRIBUTE)
    LinesPage show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String langue,
            @RequestParam(defaultValue = "") String depuis,
            @RequestParam(defaultValue = "0") int ligne,
            @RequestParam(required = false) @Nullable String fait,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        Language language = language(langue, story);
        List<CaptionCue> kept = lines.kept(story, language);
        // what there is already is never replaced by a beginning
        List<LineRow> begun = kept.isEmpty() ? lines.begun(story, language, depuis) : rows(kept);
        int from = Math.clamp(ligne / LinesPage.PART * LinesPage.PART, 0, begun.size());
        boolean whole = kept.isEmpty();
        List<LineRow> part = whole ? begun : begun.subList(from, end(from, begun.size()));
        var form =
                new LinesForm(
                        part.isEmpty() ? ONE_EMPTY : part,
                        List.of(),
                        whole ? 0 : from,
                        whole ? 0 : part.size(),
                        Lines.state(kept),
                        asText(story, language));
        return page(place, visitor, story, language, form, form.rows(), null, fait);
    }

    private static int end(int from, int size) {
        return Math.min(from + LinesPage.PART, size);
    }

    private static List<LineRow> rows(List<CaptionCue> kept) {
        return kept.stream().map(cue -> LineRow.of(cue, "")).toList();
    }

    private static boolean asText(Story story, Language language) {
        return language.tag().equals(story.content().language())
                && story.content().transcript().isEmpty();
    }

    @PostMapping("/{portal}/redaction/recits/{id}/lignes")
    @Allowed(Action.CONTRIBUTE)
    Answer keep(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        // what is online changes for everybody at once: only those who publish do that
        if (story.status() == Status.ONLINE && !visitor.may(Action.PUBLISH)) {
            throw new Refused(403, "newsroom.captions.online");
        }
        Language language = language(String.valueOf(typed.getFirst("langue")), story);
        LinesForm form = LinesForm.of(typed);
        List<CaptionCue> kept = lines.kept(story, language);
        if (form.asks()) {
            return Answer.page(again(place, visitor, story, language, form, form.acted(), "acted"));
        }
        if (!form.state().equals(Lines.state(kept))) {
            LinesForm theirs = form.over(kept);
            return Answer.page(
                    409,
                    again(place, visitor, story, language, theirs, theirs.rows(), "collision"));
        }
        return keep(place, visitor, story, language, form, kept);
    }

    private Answer keep(
            Place place,
            Visitor visitor,
            Story story,
            Language language,
            LinesForm form,
            List<CaptionCue> kept) {
        List<LineRow> checked = form.readable();
        if (checked.stream().anyMatch(row -> row.problem() != null)) {
            return Answer.again(again(place, visitor, story, language, form, checked, null));
        }
        var outcome =
                lines.keep(
                        story,
                        language,
                        form.among(kept),
                        form.asText() && language.tag().equals(story.content().language()),
                        Actors.of(visitor));
        return switch (outcome) {
            case CaptionsOutcome.Unreadable(var problems) ->
                    Answer.again(
                            again(
                                    place,
                                    visitor,
                                    story,
                                    language,
                                    form,
                                    form.marked(problems),
                                    null));
            case CaptionsOutcome.Kept _ ->
                    Answer.see(
                            place.href(story.desk() + "/lignes")
                                    + "?langue=%s&ligne=%d&fait=lignes"
                                            .formatted(language.tag(), form.from()));
        };
    }

    private LinesPage again(
            Place place,
            Visitor visitor,
            Story story,
            Language language,
            LinesForm form,
            List<LineRow> rows,
            @Nullable String notice) {
        List<LineRow> shown = rows.isEmpty() ? ONE_EMPTY : rows;
        return page(place, visitor, story, language, form, shown, notice, null);
    }

    private LinesPage page(
            Place place,
            Visitor visitor,
            Story story,
            Language language,
            LinesForm form,
            List<LineRow> rows,
            @Nullable String notice,
            @Nullable String done) {
        return new LinesPage(
                studios.page(place, visitor, place.say("newsroom.lines.title")),
                story,
                media.player(story.portal(), Lines.main(story)).orElseThrow(NotHere::new),
                language.tag(),
                rows,
                form.from(),
                form.replaces(),
                lines.kept(story, language).size(),
                form.state(),
                form.asText(),
                notice,
                Toast.of(done, story).orElse(null));
    }

    private static Language language(String tag, Story story) {
        return new Language(StoryLanguages.has(tag) ? tag : story.content().language());
    }
}
