package org.parvis.catalogue.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Theme;
import tools.jackson.databind.json.JsonMapper;

/** A feed as jsonfeed.org 1.1 wants it. */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static String write(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("description", feed.subtitle());
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.self());
        json.put("language", feed.place().language().tag());
        json.put("authors", List.of(Map.of("name", feed.author())));
        json.put("items", feed.items().stream().map(item -> item(feed, item)).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> item(Feed feed, Feed.Item item) {
        Entry entry = item.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Catalogue.urn(entry.id()));
        json.put("url", item.url());
        if (item.via() != null) {
            json.put("external_url", item.via());
        }
        json.put("title", entry.title());
        json.put("content_text", item.summary().isEmpty() ? entry.title() : item.summary());
        json.put("language", entry.language().tag());
        json.put("date_published", entry.publishedAt().toString());
        json.put("date_modified", entry.changedAt().toString());
        json.put("authors", item.names().stream().map(name -> Map.of("name", name)).toList());
        json.put("tags", entry.themes().stream().map(Theme::label).toList());
        Entry.Image image = entry.image();
        if (image != null) {
            json.put("image", feed.files() + image.address());
        }
        Entry.Recording file = entry.file();
        if (file != null) {
            json.put("attachments", List.of(attachment(feed, entry, file)));
        }
        return json;
    }

    private static Map<String, Object> attachment(Feed feed, Entry entry, Entry.Recording file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", feed.files() + file.address());
        json.put("mime_type", file.type());
        json.put("size_in_bytes", file.bytes());
        json.put("duration_in_seconds", entry.length().toSeconds());
        return json;
    }
}
