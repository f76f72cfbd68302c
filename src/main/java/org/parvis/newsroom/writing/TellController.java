package org.parvis.newsroom.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.files.FormFile;
import org.parvis.newsroom.files.StoryMedia;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Step 2 of a contribution: the file, the title, what it tells. */
@Controller
final class TellController {
    private final Stories stories;
    private final StoryWriting writing;
    private final StoryMedia files;
    private final FormFile formFile;
    private final TellPages pages;
    private final CollisionPages collisions;

    TellController(
            Stories stories,
            StoryWriting writing,
            StoryMedia files,
            FormFile formFile,
            TellPages pages,
            CollisionPages collisions) {
        this.stories = stories;
        this.writing = writing;
        this.files = files;
        this.formFile = formFile;
        this.pages = pages;
        this.collisions = collisions;
    }

    @GetMapping("/{portal}/redaction/recits/{id}/raconter")
    @Allowed(Action.CONTRIBUTE)
    TellPage show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String garde,
            Place place,
            Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        return pages.page(place, visitor, story, garde == null ? null : "newsroom.tell.kept");
    }

    @PostMapping("/{portal}/redaction/recits/{id}/raconter")
    @Allowed(Action.CONTRIBUTE)
    Answer save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "suite") String puis,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichier,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Story story = files.adopt(stories.require(place.portalId(), id, visitor));
        StoryForm form = StoryForm.of(request);
        String refusal = formFile.take(story, fichier, place, visitor.required().id());
        SaveOutcome outcome =
                writing.save(story.portal(), story.id(), version, form, Actors.of(visitor));
        return switch (outcome) {
            case SaveOutcome.Collision(var now) ->
                    Answer.page(409, collisions.page(place, now, form));
            case SaveOutcome.TooLong(var problems) ->
                    Answer.again(pages.page(place, visitor, story, form, problems, null, refusal));
            // fields written together were saved before, and are not sent again
            case SaveOutcome.Saved(var saved) ->
                    next(place, visitor, saved, form.over(saved), puis, refusal);
        };
    }

    private Answer next(
            Place place,
            Visitor visitor,
            Story story,
            StoryForm form,
            String then,
            String refusal) {
        if (files.pressed(story, then, Actors.of(visitor))) {
            return Answer.see(place.href(story.desk() + "/raconter") + "#fichiers");
        }
        Map<String, String> problems =
                then.equals("suite") ? new LinkedHashMap<>(form.problems(story.kind())) : Map.of();
        if (!refusal.isEmpty() || !problems.isEmpty()) {
            return Answer.again(pages.page(place, visitor, story, form, problems, null, refusal));
        }
        return switch (then) {
            case "fichier" -> Answer.see(place.href(story.desk() + "/raconter") + "#fichiers");
            case "plus-tard" -> Answer.see(place.href(story.desk()) + "?fait=garde");
            case "relecture" -> Answer.see(place.href(story.desk() + "/relecture") + "?fait=texte");
            default ->
                    Answer.see(
                            place.href(
                                    story.desk()
                                            + (story.kind().isDossier()
                                                    ? "/dossier"
                                                    : "/accords")));
        };
    }
}
