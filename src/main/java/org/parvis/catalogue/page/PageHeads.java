package org.parvis.catalogue.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.kernel.Language;
import org.parvis.portal.Addresses;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;

/** Makes what pages say of themselves; the page of a story asks {@link #story}. */
@Component
public final class PageHeads {
    private final Addresses addresses;
    private final StructuredData data;

    PageHeads(Addresses addresses, StructuredData data) {
        this.addresses = addresses;
        this.data = data;
    }

    /** The head of a story's page; a story of another portal is found by its address at home. */
    public PageHead story(Place place, Entry entry) {
        Portal portal = place.portal();
        String here = addresses.of(portal, Language.FRENCH, entry.path());
        Entry.Home home = entry.home();
        String url =
                home == null
                        ? here
                        : addresses.of(
                                place.neighbour(home.portal()), Language.FRENCH, home.path());
        boolean open = entry.audience() == Audience.PUBLIC;
        Entry.Image image = entry.image();
        return new PageHead(
                switch (entry.rubric()) {
                    case SEE -> entry.medium() == null ? "article" : "video.other";
                    case LISTEN -> "music.song";
                    case READ -> "article";
                },
                entry.title(),
                entry.standfirst(),
                portal.name(),
                url,
                image == null
                        ? null
                        : new PageHead.Picture(
                                addresses.network() + image.address(),
                                image.width(),
                                image.height()),
                feeds(place, "", portal.name()),
                open ? oembed(here) : null,
                open && home == null ? data.story(portal, entry, url) : null,
                open);
    }

    public PageHead portal(Place place) {
        Portal portal = place.portal();
        return new PageHead(
                "website",
                portal.name(),
                portal.presentation().isEmpty() ? portal.baseline() : portal.presentation(),
                portal.name(),
                addresses.of(portal, Language.FRENCH, ""),
                null,
                feeds(place, "", portal.name()),
                oembed(addresses.of(portal, Language.FRENCH, "")),
                data.portal(portal),
                true);
    }

    /** The head of a list: {@code folder} is {@code /voir} or {@code /themes/logement}. */
    public PageHead list(Place place, String folder, String title, boolean listed) {
        Portal portal = place.portal();
        return new PageHead(
                "website",
                title,
                portal.baseline(),
                portal.name(),
                addresses.of(portal, Language.FRENCH, folder),
                null,
                feeds(place, folder, title + " – " + portal.name()),
                null,
                null,
                listed);
    }

    /** The head of a set of entries that another module keeps, with its feed beneath it. */
    public PageHead set(Place place, String folder, String title, String description) {
        Portal portal = place.portal();
        return new PageHead(
                "website",
                title,
                description,
                portal.name(),
                addresses.of(portal, Language.FRENCH, folder),
                null,
                List.of(
                        new PageHead.Feed(
                                place.href(folder + "/flux.atom"),
                                "application/atom+xml",
                                title + " – " + portal.name())),
                null,
                null,
                true);
    }

    public PageHead network(Place place, String path, String title, boolean listed) {
        return new PageHead(
                "website",
                title,
                place.say("catalogue.network.promise"),
                "Parvis",
                addresses.network() + path,
                null,
                networkFeeds(place, path.startsWith("/themes/") ? path : "", title),
                null,
                null,
                listed);
    }

    private static List<PageHead.Feed> networkFeeds(Place place, String folder, String title) {
        String name = folder.isEmpty() ? "Parvis" : title + " – Parvis";
        return List.of(
                new PageHead.Feed(
                        place.network(folder + "/flux.atom"), "application/atom+xml", name),
                new PageHead.Feed(
                        place.network(folder + "/flux.json"), "application/feed+json", name));
    }

    private static List<PageHead.Feed> feeds(Place place, String folder, String title) {
        PageHead.Feed atom =
                new PageHead.Feed(place.href(folder + "/flux.atom"), "application/atom+xml", title);
        PageHead.Feed json =
                new PageHead.Feed(
                        place.href(folder + "/flux.json"), "application/feed+json", title);
        boolean sounds = folder.isEmpty() || folder.equals("/" + Rubric.LISTEN.word());
        PageHead.Feed podcast =
                new PageHead.Feed(
                        place.href("/ecouter/podcast.xml"),
                        "application/rss+xml",
                        place.say("catalogue.podcast", "name", place.portal().name()));
        return sounds ? List.of(atom, json, podcast) : List.of(atom, json);
    }

    private String oembed(String url) {
        return addresses.network()
                + "/oembed?format=json&url="
                + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
