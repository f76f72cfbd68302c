package org.parvis.newsroom.remarked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.FieldLabels;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.remarks.Quote;
import org.parvis.remarks.Remarked;
import org.parvis.remarks.RemarkedThings;
import org.parvis.remarks.Rewriting;
import org.springframework.stereotype.Component;

/** Stories, for those who remark upon them: their authors, and those who review. */
@Component
public final class StoryRemarks implements RemarkedThings {
    private final StoryStore stories;
    private final StoryWriting writing;
    private final SenderStore senders;

    StoryRemarks(StoryStore stories, StoryWriting writing, SenderStore senders) {
        this.stories = stories;
        this.writing = writing;
        this.senders = senders;
    }

    @Override
    public Optional<Remarked> find(Place place, SubjectRef subject, Visitor visitor) {
        return story(place.portalId(), subject)
                .filter(story -> mayRead(story, visitor))
                .map(story -> of(place, story, visitor));
    }

    /** A story as its remarks see it. */
    public Remarked of(Place place, Story story, Visitor visitor) {
        Actor actor = Actors.of(visitor);
        String author = story.isBy(actor.account()) ? "" : sender(story);
        return of(place, story, pages(story, visitor), decides(story, actor), author);
    }

    /** The same for who proposed it without an account: their page is the one of their link. */
    public Remarked ofSender(Place place, Story story) {
        return of(place, story, List.of(), true, "");
    }

    /** Changes the text of whoever proposed it without an account, once they said yes. */
    public Rewriting bySender(Story story, Sender sender) {
        return (quote, words) ->
                replace(story.portal(), story.id().ref(), quote, words, sender.actor());
    }

    private String sender(Story story) {
        return senders.of(story.portal(), story.id()).map(Sender::name).orElse("");
    }

    private static Remarked of(
            Place place, Story story, List<String> pages, boolean decides, String author) {
        StoryContent content = story.content();
        UUID main = content.main();
        AssetId medium = main == null || !story.kind().hasPlayer() ? null : new AssetId(main);
        String title = content.title().isBlank() ? place.say("newsroom.untitled") : content.title();
        return new Remarked(
                story.id().ref(),
                title,
                pages,
                texts(place, story),
                medium,
                pictures(place, content),
                decides,
                author);
    }

    private static List<String> pages(Story story, Visitor visitor) {
        List<String> own = List.of(story.desk() + "/raconter", story.desk());
        List<String> pages = new ArrayList<>();
        Actor actor = Actors.of(visitor);
        if (actor.reviews() && !story.isBy(actor.account())) {
            pages.add(story.desk() + "/relecture");
            pages.addAll(own);
        } else {
            pages.addAll(own);
            if (actor.reviews()) {
                pages.add(story.desk() + "/relecture");
            }
        }
        return pages;
    }

    private static List<Remarked.Text> texts(Place place, Story story) {
        return StoryTexts.FIELDS.stream()
                .map(field ->
                        new Remarked.Text(
                                field,
                                FieldLabels.of(place, story.kind(), field),
                                StoryTexts.pieces(story.content(), field)))
                .filter(text -> text.pieces().stream().anyMatch(piece -> !piece.isBlank()))
                .toList();
    }

    private static List<Remarked.Shown> pictures(Place place, StoryContent content) {
        List<Remarked.Shown> shown = new ArrayList<>();
        for (Picture picture : content.gallery()) {
            String name = place.say("newsroom.remark.picture", "number", shown.size() + 1);
            String about = picture.description().isBlank() ? "" : " – " + picture.description();
            shown.add(new Remarked.Shown(new AssetId(picture.asset()), name + about));
        }
        return shown;
    }

    /** The authors decide; whoever reviews does for a person without an account. */
    private boolean decides(Story story, Actor actor) {
        return story.isBy(actor.account())
                || actor.reviews() && senders.of(story.portal(), story.id()).isPresent();
    }

    @Override
    public boolean mayRead(PortalId portal, SubjectRef subject, Visitor visitor) {
        return story(portal, subject).filter(story -> mayRead(story, visitor)).isPresent();
    }

    private static boolean mayRead(Story story, Visitor visitor) {
        return visitor.signedIn() && Actors.of(visitor).mayOpen(story);
    }

    @Override
    public List<String> alsoTold(PortalId portal, SubjectRef subject) {
        return StoryId.names(subject)
                ? senders.of(portal, StoryId.of(subject)).stream()
                        .map(sender -> sender.topic(portal))
                        .toList()
                : List.of();
    }

    @Override
    public boolean exists(PortalId portal, SubjectRef subject) {
        return story(portal, subject).isPresent();
    }

    @Override
    public boolean replace(
            PortalId portal, SubjectRef subject, Quote quote, String words, Visitor visitor) {
        return replace(portal, subject, quote, words, Actors.of(visitor));
    }

    private boolean replace(
            PortalId portal, SubjectRef subject, Quote quote, String words, Actor actor) {
        Story story = stories.lock(portal, StoryId.of(subject)).orElseThrow(NotHere::new);
        if (!decides(story, actor)) {
            throw new NotHere();
        }
        Optional<StoryContent> changed = StoryTexts.replace(story.content(), quote, words);
        changed.ifPresent(content -> writing.writeApart(story, content, actor));
        return changed.isPresent();
    }

    private Optional<Story> story(PortalId portal, SubjectRef subject) {
        return StoryId.names(subject)
                ? stories.find(portal, StoryId.of(subject))
                : Optional.empty();
    }
}
