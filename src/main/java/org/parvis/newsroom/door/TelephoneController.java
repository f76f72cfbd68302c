package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Action;
import org.parvis.newsroom.BeforeSending;
import org.parvis.newsroom.NameOnSite;
import org.parvis.newsroom.SaveOutcome;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.platform.web.TooOften;
import org.parvis.portal.Place;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a telephone kept until it had a network, sent by its script: the draft is opened, its files
 * come in by the way of all files, then the whole is proposed. A telephone that did not hear the
 * answer asks again; whatever is asked twice is there once.
 */
@Controller
final class TelephoneController {
    private final StoryKinds kinds;
    private final Senders senders;
    private final StoryWriting writing;
    private final StoryMoves moves;

    TelephoneController(StoryKinds kinds, Senders senders, StoryWriting writing, StoryMoves moves) {
        this.kinds = kinds;
        this.senders = senders;
        this.writing = writing;
        this.moves = moves;
    }

    /**
     * Opens the draft of this key, or finds it: {@code 200 {draft, follow, pass}} or {@code 422
     * {problems}}.
     */
    @PostMapping("/{portal}/participer/{kind}/telephone")
    @Allowed(Action.PROPOSE)
    ResponseEntity<Map<String, Object>> open(
            @PathVariable("kind") String word,
            @RequestParam(defaultValue = "") String cle,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Place place) {
        PublicForm.check(request);
        StoryKind kind = kinds.named(word).filter(StoryKind::isComposed).orElseThrow(NotHere::new);
        SenderLink link = SenderLink.given(cle).orElseThrow(NotHere::new);
        Optional<Sender> known = senders.find(place.portalId(), link);
        if (known.isPresent()) {
            return opened(place, link, known.get());
        }
        SenderForm form = new SenderForm(sent);
        Map<String, String> problems = form.problems(kind);
        if (!problems.isEmpty()) {
            return refused(place, kind, problems);
        }
        if (!senders.mayOpen(request.getRemoteAddr())) {
            TooOften.tell(response, 429);
            return answer(429, Map.of());
        }
        StoryContent content = form.content(kind, place.language().tag());
        return opened(
                place,
                link,
                senders.open(place.portalId(), kind, content, form, place.language(), link));
    }

    private static ResponseEntity<Map<String, Object>> opened(
            Place place, SenderLink link, Sender sender) {
        return answer(
                200,
                Map.of(
                        "draft", sender.story().ref().toString(),
                        "follow", place.href(link.path()),
                        "pass", place.portal().slug() + ":" + link.word()));
    }

    /** Keeps the last words and proposes the story: {@code 200} or {@code 422 {problems}}. */
    @PostMapping("/{portal}/suivi/{word}/telephone")
    @Allowed(Action.FOLLOW_PROPOSAL)
    ResponseEntity<Map<String, Object>> propose(
            @PathVariable String word,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Place place) {
        PublicForm.check(request);
        if (place.portal().archived()) {
            throw new Refused(403, "identity.portal-archived");
        }
        Sender sender = senders.require(place.portalId(), word);
        Story story = senders.story(place.portalId(), sender);
        if (story.status() != Status.DRAFT) {
            // it was heard, and its answer was lost on the way
            return answer(200, Map.of("state", story.status().name()));
        }
        StoryForm form = form(story.kind(), sent);
        return switch (writing.save(
                story.portal(), story.id(), story.version(), form, sender.actor())) {
            case SaveOutcome.TooLong(var problems) -> refused(place, story.kind(), problems);
            // somebody saves at this very moment: a little later
            case SaveOutcome.Collision _ -> answer(503, Map.of());
            case SaveOutcome.Saved(var saved) -> propose(place, saved, sender, form);
        };
    }

    /** The door's own names of the fields are those of the form without script. */
    private static StoryForm form(StoryKind kind, Map<String, String> sent) {
        Map<String, String> values = new HashMap<>(sent);
        values.put("title", sent.getOrDefault("titre", ""));
        values.put(SenderForm.textField(kind), sent.getOrDefault("texte", ""));
        values.remove("phone");
        return StoryForm.of(values);
    }

    private ResponseEntity<Map<String, Object>> propose(
            Place place, Story story, Sender sender, StoryForm form) {
        boolean freeMusic = form.value("musique").equals("true");
        Map<String, String> problems =
                BeforeSending.problems(
                        story, NameOnSite.CHOSEN, "…", form.value("oeuvre").equals("true"));
        if (!problems.isEmpty()) {
            return refused(place, story.kind(), problems);
        }
        return switch (moves.propose(story.portal(), story.id(), true, freeMusic, sender.actor())) {
            case MoveOutcome.Moved _ -> {
                names(place, story, sender, form.value("personnes"));
                yield answer(200, Map.of("state", Status.PROPOSED.name()));
            }
            case MoveOutcome.Refusal refusal ->
                    refused(place, story.kind(), Map.of("", refusal.key()));
        };
    }

    /** Who is seen or heard: a word for the newsroom alone. */
    private void names(Place place, Story story, Sender sender, String names) {
        if (!names.isBlank()) {
            senders.add(story, sender, place.say("newsroom.follow.people-are", "names", names));
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(
            Place place, StoryKind kind, Map<String, String> problems) {
        Map<String, String> words = new LinkedHashMap<>();
        problems.forEach((field, key) ->
                words.put(
                        field, place.say(key, "most", DoorPage.longest(kind, field), "number", 1)));
        return answer(422, Map.of("problems", words));
    }

    private static ResponseEntity<Map<String, Object>> answer(
            int status, Map<String, Object> content) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
    }
}
