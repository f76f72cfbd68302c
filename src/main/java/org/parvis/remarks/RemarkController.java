package org.parvis.remarks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.MediaKind;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.library.Media;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a new remark, written or spoken. */
@Controller
final class RemarkController {
    /** The field that carries a sound already received, when the form is shown again. */
    private static final String SPOKEN = "dit";

    private final Things things;
    private final Discussion discussion;
    private final Media media;
    private final Chromes chromes;

    RemarkController(Things things, Discussion discussion, Media media, Chromes chromes) {
        this.things = things;
        this.discussion = discussion;
        this.media = media;
        this.chromes = chromes;
    }

    @PostMapping("/{portal}/redaction/remarques")
    @Allowed(Action.CONTRIBUTE)
    Answer say(
            @RequestParam(defaultValue = "") String sujet,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(required = false) @Nullable MultipartFile son,
            HttpServletRequest request,
            Place place,
            Visitor visitor) {
        Remarked thing = things.require(place, sujet, visitor);
        Typed typed = Typed.of(request);
        AssetId sound = sound(son, typed, place, visitor).orElse(null);
        RemarkForm.Said said =
                RemarkForm.read(typed, thing, length(place, thing), sound != null, place);
        if (!typed.isRight()) {
            String title = place.say("remarks.again.title");
            return Answer.again(
                    new RemarkPage(
                            chromes.bare(place, title), thing, thing.page(page), typed, sound));
        }
        Remark remark = discussion.say(place.portalId(), thing, said, sound, visitor.required());
        return Answer.see(place.href(thing.page(page)) + "#" + remark.anchor());
    }

    private @Nullable Duration length(Place place, Remarked thing) {
        return Optional.ofNullable(thing.medium())
                .flatMap(medium -> media.find(place.portalId(), medium))
                .map(Asset::duration)
                .orElse(null);
    }

    /** What was spoken: sent with this form, or with the one before it. */
    private Optional<AssetId> sound(
            @Nullable MultipartFile sent, Typed typed, Place place, Visitor visitor) {
        if (sent == null || sent.isEmpty()) {
            return typed.id(SPOKEN)
                    .flatMap(id -> media.find(place.portalId(), new AssetId(id)))
                    .filter(asset -> isSound(asset, visitor.required().id()))
                    .map(Asset::id);
        }
        return switch (receive(sent, place, visitor.required().id())) {
            case ReceiveOutcome.Received(var asset) -> Optional.of(asset.id());
            case ReceiveOutcome.TooMuch refused -> {
                typed.refuse("son", refused.sentence(place));
                yield Optional.empty();
            }
        };
    }

    private static boolean isSound(Asset asset, AccountId owner) {
        return asset.kind() == MediaKind.SOUND && owner.equals(asset.owner());
    }

    private ReceiveOutcome receive(MultipartFile sent, Place place, AccountId owner) {
        String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
        try (InputStream content = sent.getInputStream()) {
            return media.receive(place.portalId(), owner, MediaKind.SOUND, name, null, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
