package org.parvis.workshops.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Action;
import org.parvis.platform.print.Pdf;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.workshops.key.SecretKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The portfolio by its private addresses: the person's own, and the one they show. */
@Controller
final class PortfolioController {
    static final String PATH = "/carnet/";

    private final PortfolioStore store;
    private final Portfolios portfolios;
    private final PortfolioFile files;
    private final Chromes chromes;
    private final Pdf pdf;

    PortfolioController(
            PortfolioStore store,
            Portfolios portfolios,
            PortfolioFile files,
            Chromes chromes,
            Pdf pdf) {
        this.store = store;
        this.portfolios = portfolios;
        this.files = files;
        this.chromes = chromes;
        this.pdf = pdf;
    }

    @GetMapping("/{portal}/carnet/{key:[0-9a-f]{36}}")
    @Allowed(Action.OWN_PORTFOLIO)
    Page show(@PathVariable String key, Place place, HttpServletResponse response) {
        SecretKey.keepPrivate(response);
        return page(key, place);
    }

    /** The same, to print or to send. */
    @GetMapping("/{portal}/carnet/{key:[0-9a-f]{36}}/carnet.pdf")
    @Allowed(Action.OWN_PORTFOLIO)
    ResponseEntity<byte[]> print(@PathVariable String key, Place place) {
        return pdf.answer(page(key, place), "carnet.pdf");
    }

    private PortfolioPage page(String key, Place place) {
        PortfolioStore.Portfolio known = mine(key, place);
        String shown = known.showKey();
        return new PortfolioPage(
                chromes.bare(place, place.say("workshops.portfolio.mine")),
                portfolios.of(place, known.person()),
                place.href(PATH + key),
                shown == null ? "" : shownAddress(place, shown),
                known.withPraise());
    }

    /** Shows it to others, by an address that the person gives to whom they want. */
    @PostMapping("/{portal}/carnet/{key:[0-9a-f]{36}}/partage")
    @Allowed(Action.OWN_PORTFOLIO)
    Answer share(@PathVariable String key, Place place, HttpServletRequest request) {
        PublicForm.check(request);
        PortfolioStore.Portfolio known = mine(key, place);
        String shown = known.showKey();
        boolean praise = Typed.of(request).is("mots", "oui");
        keep(place, known, shown == null ? SecretKey.fresh().value() : shown, praise);
        return Answer.see(place.href(PATH + key + "#partage"));
    }

    /** Closes that address for ever. */
    @PostMapping("/{portal}/carnet/{key:[0-9a-f]{36}}/partage/fin")
    @Allowed(Action.OWN_PORTFOLIO)
    Answer close(@PathVariable String key, Place place, HttpServletRequest request) {
        PublicForm.check(request);
        keep(place, mine(key, place), null, false);
        return Answer.see(place.href(PATH + key + "#partage"));
    }

    private void keep(
            Place place, PortfolioStore.Portfolio known, @Nullable String shown, boolean praise) {
        store.show(place.portalId(), known.person(), shown, praise);
    }

    /** To take away: the page, and the same for programs. */
    @GetMapping("/{portal}/carnet/{key:[0-9a-f]{36}}/carnet.zip")
    @Allowed(Action.OWN_PORTFOLIO)
    ResponseEntity<byte[]> file(@PathVariable String key, Place place) {
        byte[] archive = files.of(place, mine(key, place).person());
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", "attachment; filename=\"carnet.zip\"")
                .header("Cache-Control", "no-store")
                .body(archive);
    }

    @GetMapping("/{portal}/carnet/montre/{key:[0-9a-f]{36}}")
    @Allowed(Action.OWN_PORTFOLIO)
    Page shown(@PathVariable String key, Place place, HttpServletResponse response) {
        SecretKey.keepPrivate(response);
        PortfolioStore.Portfolio known =
                store.shown(place.portalId(), key).orElseThrow(NotHere::new);
        Contents contents = portfolios.of(place, known.person());
        return new PortfolioPage(
                chromes.bare(place, place.say("workshops.portfolio.of", "name", contents.name())),
                known.withPraise() ? contents : contents.withoutPraise(),
                "",
                "",
                false);
    }

    private PortfolioStore.Portfolio mine(String key, Place place) {
        return store.byKey(place.portalId(), new SecretKey(key)).orElseThrow(NotHere::new);
    }

    private static String shownAddress(Place place, String key) {
        return place.absolute(PATH + "montre/" + key);
    }
}
