package org.parvis.catalogue.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines may read: an index for the network, pages of addresses for each portal. */
@Controller
final class SitemapController {
    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml;charset=UTF-8";
    private static final int PAGE = 5000;

    private final SitemapStore store;
    private final TallyStore tallies;
    private final Portals portals;
    private final Addresses addresses;

    SitemapController(
            SitemapStore store, TallyStore tallies, Portals portals, Addresses addresses) {
        this.store = store;
        this.tallies = tallies;
        this.portals = portals;
        this.addresses = addresses;
    }

    @GetMapping("/robots.txt")
    @Allowed(Action.READ)
    ResponseEntity<String> robots() {
        String rules =
                """
                User-agent: *
                Disallow: /*/redaction
                Disallow: /*/chercher
                Disallow: /chercher
                Disallow: /connexion
                Disallow: /envois

                Sitemap: %s/sitemap.xml
                """
                        .formatted(addresses.network());
        return ResponseEntity.ok().header("Content-Type", "text/plain;charset=UTF-8").body(rules);
    }

    @GetMapping("/sitemap.xml")
    @Allowed(Action.READ)
    ResponseEntity<String> index(HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        Map<PortalId, Integer> sizes = tallies.sizes();
        XmlWriter xml = new XmlWriter().open("sitemapindex", "xmlns", SPACE);
        for (Portal portal : portals.all()) {
            int pages = 1 + sizes.getOrDefault(portal.id(), 0) / PAGE;
            for (int page = 1; page <= pages; page++) {
                xml.open("sitemap")
                        .leaf(
                                "loc",
                                addresses.of(portal, Language.FRENCH, "/sitemap-" + page + ".xml"))
                        .close();
            }
        }
        return answer(xml.close().end());
    }

    @GetMapping("/{portal}/sitemap-{page}.xml")
    @Allowed(Action.READ)
    ResponseEntity<String> portal(
            Place place, @PathVariable String page, HttpServletRequest request) {
        if (!page.matches("[1-9][0-9]{0,3}")) {
            throw new NotHere();
        }
        CacheTags.on(request, Tags.portal(place.portalId()));
        Portal portal = place.portal();
        XmlWriter xml = new XmlWriter().open("urlset", "xmlns", SPACE);
        if (page.equals("1")) {
            frontPages(xml, portal);
        }
        List<SitemapStore.Line> lines =
                store.page(portal.id(), (Integer.parseInt(page) - 1) * PAGE, PAGE);
        lines.forEach(line ->
                xml.open("url")
                        .leaf("loc", addresses.of(portal, Language.FRENCH, line.path()))
                        .leaf("lastmod", line.changedAt().toString())
                        .close());
        return answer(xml.close().end());
    }

    private void frontPages(XmlWriter xml, Portal portal) {
        xml.open("url").leaf("loc", addresses.of(portal, Language.FRENCH, "")).close();
        for (Rubric rubric : Rubric.values()) {
            xml.open("url")
                    .leaf("loc", addresses.of(portal, Language.FRENCH, "/" + rubric.word()))
                    .close();
        }
    }

    private static ResponseEntity<String> answer(String body) {
        return ResponseEntity.ok().header("Content-Type", XML).body(body);
    }
}
