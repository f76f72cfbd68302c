package org.parvis.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.AssetState;
import org.parvis.media.Player;
import org.parvis.media.library.Media;
import org.parvis.platform.text.Spaces;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes ideas ready for pages. */
@Component
public final class IdeaViews {
    private final IdeaStore store;
    private final Media media;

    IdeaViews(IdeaStore store, Media media) {
        this.store = store;
        this.media = media;
    }

    public List<IdeaView> of(Place place, List<Idea> ideas) {
        return ideas.stream().map(idea -> of(place, idea)).toList();
    }

    public IdeaView of(Place place, Idea idea) {
        List<Player> sounds = new ArrayList<>();
        List<Player> pictures = new ArrayList<>();
        int preparing = 0;
        for (Player file : files(place.portalId(), idea.id())) {
            if (!file.renditions().isEmpty()) {
                sounds.add(file);
            } else if (file.picture() != null) {
                pictures.add(file);
            } else if (file.state() != AssetState.FAILED) {
                preparing++;
            }
        }
        String headline = headline(place, idea);
        return new IdeaView(
                idea,
                headline,
                rest(idea),
                author(place, idea),
                place.formats().shortDate(idea.cameAt()),
                List.copyOf(sounds),
                List.copyOf(pictures),
                preparing);
    }

    private List<Player> files(PortalId portal, UUID idea) {
        return store.files(portal, idea).stream()
                .flatMap(file -> media.player(portal, new AssetId(file)).stream())
                .toList();
    }

    public static String author(Place place, Idea idea) {
        return idea.name().isEmpty() ? place.say("conference.nobody") : idea.name();
    }

    /** Never empty: an idea that was only spoken is called by who said it. */
    public static String headline(Place place, Idea idea) {
        String said = idea.headline();
        return said.isEmpty()
                ? place.say("conference.idea.spoken", "name", author(place, idea))
                : Spaces.set(place.language(), said);
    }

    private static String rest(Idea idea) {
        String words = idea.words().strip();
        String headline = idea.headline();
        return words.startsWith(headline) ? words.substring(headline.length()).strip() : words;
    }
}
