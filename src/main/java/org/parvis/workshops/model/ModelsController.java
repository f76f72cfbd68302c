package org.parvis.workshops.model;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.StudioEntries;
import org.parvis.identity.StudioEntry;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Dates;
import org.parvis.workshops.programme.ProgrammeCopies;
import org.parvis.workshops.programme.ProgrammeModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Programmes of the network's toolbox: offered by a media, held again by others. */
@Controller
final class ModelsController implements StudioEntries {
    private static final String PROGRAMMES = "/redaction/ateliers/programmes/";
    private static final String PATH = "/redaction/ateliers/modeles";
    private static final String NETWORK = "/reseau/programmes";
    private static final int RANK = 41;
    private static final int LONGEST = 160;

    private final ModelStore store;
    private final ProgrammeCopies copies;
    private final ObjectProvider<Studios> studios;
    private final Clock clock;

    ModelsController(
            ModelStore store,
            ProgrammeCopies copies,
            ObjectProvider<Studios> studios,
            Clock clock) {
        this.store = store;
        this.copies = copies;
        this.studios = studios;
        this.clock = clock;
    }

    /** Offers a programme to the other media, without its people, its team and its funders. */
    @PostMapping("/{portal}/redaction/ateliers/programmes/{id}/modele")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer offer(@PathVariable UUID id, Place place) {
        store.add(copies.model(place.portalId(), id).forOthers(), place.portal().name());
        return Answer.see(place.href(PATH));
    }

    @GetMapping("/{portal}/redaction/ateliers/modeles")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page list(Place place, Visitor visitor) {
        return page(Typed.filled(Map.of("du", today().toString())), place, visitor);
    }

    /** Holds one here from this day on. */
    @PostMapping("/{portal}/redaction/ateliers/modeles")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer take(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        ProgrammeModel model =
                typed.id("modele").flatMap(store::find).orElseThrow(NotHere::new).programme();
        LocalDate starts = Dates.read(typed, "du", today(), place);
        String title = typed.text("titre", LONGEST, null, place.say("workshops.error.long"));
        if (!typed.isRight() || starts == null) {
            return Answer.again(page(typed, place, visitor));
        }
        UUID made =
                copies.make(
                        place.portalId(),
                        model,
                        title.isEmpty() ? model.title() : title,
                        starts,
                        visitor.required().name());
        return Answer.see(place.href(PROGRAMMES + made));
    }

    /** The network's team keeps the toolbox tidy. */
    @GetMapping("/reseau/programmes")
    @Allowed(Action.KEEP_TOOLBOX)
    Page network(Place place, Visitor visitor) {
        return new NetworkModelsPage(
                studios.getObject().page(place, visitor, place.say("workshops.model.title")),
                place.href(NETWORK),
                lines(place));
    }

    @PostMapping("/reseau/programmes/{id}/retrait")
    @Allowed(Action.KEEP_TOOLBOX)
    Answer remove(@PathVariable UUID id, Place place) {
        if (!store.remove(id)) {
            throw new NotHere();
        }
        return Answer.see(place.href(NETWORK));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private ModelsPage page(Typed typed, Place place, Visitor visitor) {
        return new ModelsPage(
                studios.getObject().page(place, visitor, place.say("workshops.model.title")),
                place.href(PATH),
                typed,
                lines(place));
    }

    private List<ModelsPage.Line> lines(Place place) {
        return store.all().stream()
                .map(one ->
                        new ModelsPage.Line(
                                one.id().toString(),
                                one.programme().title(),
                                one.programme().purpose(),
                                place.say(
                                        "workshops.model.detail",
                                        "groups",
                                        one.programme().groups(),
                                        "months",
                                        Math.max(1, one.programme().days() / 30),
                                        "media",
                                        one.by(),
                                        "date",
                                        place.formats().dayOfYear(one.at()))))
                .toList();
    }

    @Override
    public List<StudioEntry> entries(Place place, Visitor visitor) {
        return List.of();
    }

    @Override
    public List<StudioEntry> ofNetwork(Place place, Visitor visitor) {
        return visitor.may(Action.KEEP_TOOLBOX)
                ? List.of(
                        new StudioEntry(
                                RANK, place.say("workshops.model.menu"), place.href(NETWORK), 0))
                : List.of();
    }
}
