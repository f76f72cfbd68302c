package org.parvis.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalChange;
import org.parvis.portal.PortalRoom;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an editor changes what the media is: name, ink, rubrics, charter, legal notice. */
@Controller
final class SettingsController {
    private final Settings settings;
    private final Studios studios;
    private final PortalRoom rooms;

    SettingsController(Settings settings, Studios studios, PortalRoom rooms) {
        this.settings = settings;
        this.studios = studios;
        this.rooms = rooms;
    }

    @GetMapping("/{portal}/redaction/reglages")
    @Allowed(Action.EDIT_PORTAL)
    Page show(@RequestParam(required = false) @Nullable String note, Place place, Visitor visitor) {
        return page(place, visitor, PortalForm.of(place.portal()), false, note != null);
    }

    @PostMapping("/{portal}/redaction/reglages")
    @Allowed(Action.EDIT_PORTAL)
    Answer change(@RequestParam MultiValueMap<String, String> typed, Place place, Visitor visitor) {
        PortalForm form = new PortalForm(new HashMap<>(typed), Map.of());
        PortalForm read = form.refusedFor(PortalReading.problems(place, form));
        if (!read.sound()) {
            return Answer.again(page(place, visitor, read, false, false));
        }
        if (!form.text("apercu").isEmpty()) {
            return Answer.page(page(place, visitor, form, true, false));
        }
        return switch (settings.change(PortalReading.portal(place.portal(), form), visitor)) {
            case PortalChange.Done _ -> Answer.see(place.href("/redaction/reglages?note=1"));
            case PortalChange.ChangedSince _ -> changedSince(place, visitor, form);
            case PortalChange.AddressReserved _,
                    PortalChange.AddressTaken _,
                    PortalChange.HostTaken _ ->
                    throw new IllegalStateException("the address does not change here");
        };
    }

    /** What was typed stays; sent once more, it counts. */
    private Answer changedSince(Place place, Visitor visitor, PortalForm form) {
        Map<String, List<String>> typed = new HashMap<>(form.typed());
        typed.put("revision", List.of(String.valueOf(place.portal().revision())));
        PortalForm again =
                new PortalForm(
                        typed, Map.of("notice", place.say("network.settings.changed-since")));
        return Answer.page(409, page(place, visitor, again, false, false));
    }

    private SettingsPage page(
            Place place, Visitor visitor, PortalForm form, boolean preview, boolean saved) {
        return new SettingsPage(
                studios.page(place, visitor, place.say("network.settings.title")),
                form,
                left(place),
                RoomWords.of(place, rooms.of(place.portalId())),
                preview,
                saved);
    }

    private static List<String> left(Place place) {
        Portal portal = place.portal();
        List<String> left = new ArrayList<>();
        if (!portal.legal().complete()) {
            left.add(place.say("network.left.legal"));
        }
        if (portal.address().isBlank()) {
            left.add(place.say("network.left.address"));
        }
        if (portal.charter().isBlank()) {
            left.add(place.say("network.left.charter"));
        }
        return left;
    }
}
