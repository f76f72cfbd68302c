package org.parvis.newsroom.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Stories;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryWriting;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Place;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps what is typed in step 2 while it is typed; the script of the form asks, and shows the
 * answer.
 */
@Controller
final class DraftController {
    private final Stories stories;
    private final StoryWriting writing;

    DraftController(Stories stories, StoryWriting writing) {
        this.stories = stories;
        this.writing = writing;
    }

    /**
     * {@code 200 {version, words}}, {@code 409 {version, words}} or {@code 422 {problems, words}}.
     */
    @PostMapping("/{portal}/redaction/recits/{id}/brouillon")
    @Allowed(Action.CONTRIBUTE)
    ResponseEntity<Map<String, Object>> keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Story story = stories.require(place.portalId(), id, visitor);
        SaveOutcome outcome =
                writing.save(
                        story.portal(),
                        story.id(),
                        version,
                        StoryForm.of(request),
                        Actors.of(visitor));
        return answer(place, story, outcome);
    }

    /** What the script of a form is told of its attempt. */
    static ResponseEntity<Map<String, Object>> answer(
            Place place, Story story, SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved(var saved) ->
                    answer(200, place, "newsroom.draft.kept", saved.version(), Map.of());
            case SaveOutcome.Collision(var now) ->
                    answer(409, place, "newsroom.draft.collision", now.version(), Map.of());
            case SaveOutcome.TooLong(var problems) ->
                    answer(422, place, "newsroom.draft.too-long", story.version(), problems);
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(
            int status, Place place, String key, int version, Map<String, String> problems) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        Map.of(
                                "version", version,
                                "words", place.say(key),
                                "problems", problems.keySet()));
    }
}
