package org.parvis.catalogue.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.credits.Credits;
import org.parvis.credits.CrewRole;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.library.Media;
import org.springframework.stereotype.Component;

/** The sounds as RSS for podcast players, with the words of iTunes and of the podcast namespace. */
@Component
final class PodcastFeed {
    private static final String PODCAST = "https://podcastindex.org/namespace/1.0";

    /** The namespace that podcastindex.org gives for identifiers made of feed addresses. */
    private static final UUID NAMESPACE = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    private final Credits credits;
    private final Media media;

    PodcastFeed(Credits credits, Media media) {
        this.credits = credits;
        this.media = media;
    }

    String write(Feed feed) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:itunes",
                        "http://www.itunes.com/dtds/podcast-1.0.dtd",
                        "xmlns:podcast",
                        PODCAST)
                .open("channel")
                .leaf("title", feed.title())
                .leaf("link", feed.home())
                .leaf("description", feed.subtitle())
                .leaf("language", feed.place().language().tag())
                .leaf("generator", "Parvis")
                .leaf("lastBuildDate", date(feed.changedAt()))
                .empty(
                        "atom:link",
                        "rel",
                        "self",
                        "type",
                        "application/rss+xml",
                        "href",
                        feed.self())
                .leaf("itunes:author", feed.author())
                .empty("itunes:image", "href", feed.place().absolute("/signe-1500.png"))
                .leaf("itunes:explicit", "false")
                .leaf("itunes:type", "episodic")
                .open("itunes:category", "text", "Society & Culture")
                .empty("itunes:category", "text", "Personal Journals")
                .close()
                .leaf("podcast:guid", guid(feed.self()).toString())
                .leaf("podcast:medium", "podcast");
        Map<AssetId, String> chapters = chapters(feed);
        feed.items().forEach(item -> item(xml, feed, item, chapters));
        return xml.close().close().end();
    }

    /** By asset: the chapters of the sounds of this feed, those lent by other portals included. */
    private Map<AssetId, String> chapters(Feed feed) {
        Map<PortalId, List<AssetId>> media = new HashMap<>();
        for (Feed.Item item : feed.items()) {
            AssetId medium = item.entry().medium();
            if (medium != null) {
                media.computeIfAbsent(item.entry().source().portal(), any -> new ArrayList<>())
                        .add(medium);
            }
        }
        Map<AssetId, String> files = new HashMap<>();
        media.forEach((portal, assets) -> files.putAll(this.media.chapterFiles(portal, assets)));
        return files;
    }

    private void item(XmlWriter xml, Feed feed, Feed.Item item, Map<AssetId, String> chapters) {
        Entry entry = item.entry();
        Entry.Recording file = entry.file();
        if (file == null) {
            return;
        }
        xml.open("item")
                .leaf("title", entry.title())
                .leaf("link", item.url())
                .leaf("guid", Catalogue.urn(entry.id()), "isPermaLink", "false")
                .leaf("pubDate", date(entry.publishedAt()))
                .leaf("description", item.summary().isEmpty() ? entry.title() : item.summary())
                .leaf("itunes:author", String.join(", ", item.names()))
                .leaf("itunes:duration", Long.toString(entry.length().toSeconds()))
                .leaf("itunes:explicit", "false")
                .empty(
                        "enclosure",
                        "url",
                        feed.files() + file.address() + counted(feed, entry),
                        "length",
                        Long.toString(file.bytes()),
                        "type",
                        file.type());
        transcript(xml, feed, entry, file);
        String parts = entry.medium() == null ? null : chapters.get(entry.medium());
        if (parts != null) {
            xml.empty(
                    "podcast:chapters",
                    "url",
                    feed.files() + parts,
                    "type",
                    "application/json+chapters");
        }
        people(xml, entry);
        xml.close();
    }

    /** So that the file says from which podcast it is fetched: audience. */
    private static String counted(Feed feed, Entry entry) {
        return feed.place()
                .portalIfAny()
                .map(portal -> "?vu=" + portal.slug() + "." + entry.id())
                .orElse("");
    }

    private static void transcript(XmlWriter xml, Feed feed, Entry entry, Entry.Recording file) {
        if (file.text() != null) {
            xml.empty(
                    "podcast:transcript",
                    "url",
                    feed.files() + file.text(),
                    "type",
                    "text/vtt",
                    "language",
                    entry.language().tag());
        }
    }

    /** Roles that the taxonomy of the namespace does not know are left out; the person stays. */
    private void people(XmlWriter xml, Entry entry) {
        IntStream.range(0, entry.crew().size())
                .forEach(index -> {
                    Optional<CrewRole> role = credits.role(entry.crewRoles().get(index));
                    xml.leaf(
                            "podcast:person",
                            entry.crew().get(index),
                            "group",
                            role.map(CrewRole::podcastGroup).map(PodcastFeed::small).orElse(null),
                            "role",
                            role.map(CrewRole::podcastRole).map(PodcastFeed::small).orElse(null));
                });
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** UUID version 5 of the address without scheme, as the namespace asks. */
    static UUID guid(String address) {
        String name = address.replaceFirst("^[a-z]+://", "").replaceAll("/+$", "");
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(
                    ByteBuffer.allocate(16)
                            .putLong(NAMESPACE.getMostSignificantBits())
                            .putLong(NAMESPACE.getLeastSignificantBits())
                            .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
            long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
