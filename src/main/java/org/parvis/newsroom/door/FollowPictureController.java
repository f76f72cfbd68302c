package org.parvis.newsroom.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.parvis.kernel.Action;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.sender.Sender;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sender's own pictures, small, so that they know which one they describe. */
@Controller
final class FollowPictureController {
    private final Senders senders;
    private final Media media;

    FollowPictureController(Senders senders, Media media) {
        this.senders = senders;
        this.media = media;
    }

    @GetMapping("/{portal}/suivi/{word}/images/{asset}")
    @Allowed(Action.FOLLOW_PROPOSAL)
    ResponseEntity<Resource> show(
            @PathVariable String word,
            @PathVariable UUID asset,
            Place place,
            HttpServletResponse response) {
        FollowPages.hide(response);
        Sender sender = senders.require(place.portalId(), word);
        Story story = senders.story(place.portalId(), sender);
        if (!story.content().assets().contains(asset)) {
            throw new NotHere();
        }
        Resource picture =
                media.thumbnail(story.portal(), new AssetId(asset)).orElseThrow(NotHere::new);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(picture);
    }
}
