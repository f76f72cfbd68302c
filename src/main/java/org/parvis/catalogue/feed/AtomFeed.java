package org.parvis.catalogue.feed;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;

/** A feed as RFC 4287 wants it. */
final class AtomFeed {
    private AtomFeed() {}

    static String write(Feed feed) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        feed.place().language().tag())
                .leaf("title", feed.title())
                .leaf("subtitle", feed.subtitle())
                .leaf("id", feed.home())
                .leaf("updated", feed.changedAt().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home())
                .open("author")
                .leaf("name", feed.author())
                .close()
                .leaf("generator", "Parvis");
        feed.items().forEach(item -> entry(xml, feed, item));
        return xml.close().end();
    }

    private static void entry(XmlWriter xml, Feed feed, Feed.Item item) {
        Entry entry = item.entry();
        xml.open("entry", "xml:lang", entry.language().tag())
                .leaf("title", entry.title())
                .leaf("id", Catalogue.urn(entry.id()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.url());
        if (item.via() != null) {
            xml.empty("link", "rel", "via", "type", "text/html", "href", item.via());
        }
        xml.leaf("published", entry.publishedAt().toString())
                .leaf("updated", entry.changedAt().toString());
        item.names().forEach(name -> xml.open("author").leaf("name", name).close());
        entry.themes()
                .forEach(theme ->
                        xml.empty("category", "term", theme.slug(), "label", theme.label()));
        xml.leaf("summary", item.summary());
        enclosure(xml, feed, entry.file());
        xml.close();
    }

    private static void enclosure(XmlWriter xml, Feed feed, Entry.@Nullable Recording file) {
        if (file != null) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    file.type(),
                    "length",
                    Long.toString(file.bytes()),
                    "href",
                    feed.files() + file.address());
        }
    }
}
