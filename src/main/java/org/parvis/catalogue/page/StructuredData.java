package org.parvis.catalogue.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Theme;
import org.parvis.kernel.Language;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Describes entries in the words of schema.org, as JSON-LD. */
@Component
final class StructuredData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Addresses addresses;

    StructuredData(Addresses addresses) {
        this.addresses = addresses;
    }

    String story(Portal portal, Entry entry, String url) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", type(entry));
        data.put("@id", url);
        data.put("url", url);
        data.put(entry.rubric() == Rubric.READ ? "headline" : "name", entry.title());
        if (!entry.standfirst().isEmpty()) {
            data.put("description", entry.standfirst());
        }
        data.put("inLanguage", entry.language().tag());
        data.put("datePublished", entry.publishedAt().toString());
        data.put("dateModified", entry.changedAt().toString());
        data.put("author", people(entry));
        data.put("publisher", organisation(portal));
        if (!entry.themes().isEmpty()) {
            data.put("keywords", entry.themes().stream().map(Theme::label).toList());
        }
        pictureAndFile(data, entry, portal);
        return safe(data);
    }

    String portal(Portal portal) {
        Map<String, Object> data = new LinkedHashMap<>(organisation(portal));
        data.put("@context", "https://schema.org");
        data.put("areaServed", portal.district() + ", " + portal.town());
        return safe(data);
    }

    private void pictureAndFile(Map<String, Object> data, Entry entry, Portal portal) {
        Entry.Image image = entry.image();
        if (image != null) {
            data.put(
                    entry.rubric() == Rubric.READ ? "image" : "thumbnailUrl",
                    addresses.network() + image.address());
        }
        Entry.Recording file = entry.file();
        if (file != null) {
            data.put("uploadDate", entry.publishedAt().toString());
            data.put("duration", entry.length().toString());
            data.put("contentUrl", addresses.network() + file.address());
            data.put("encodingFormat", file.type());
            data.put("embedUrl", addresses.of(portal, Language.FRENCH, "/integrer" + entry.path()));
        }
    }

    private static String type(Entry entry) {
        if (entry.file() == null) {
            return entry.kind().equals("photos") ? "ImageGallery" : "NewsArticle";
        }
        return entry.rubric() == Rubric.LISTEN ? "AudioObject" : "VideoObject";
    }

    private static List<Map<String, String>> people(Entry entry) {
        List<Map<String, String>> people = new ArrayList<>();
        Stream.concat(entry.authors().stream(), entry.crew().stream())
                .distinct()
                .forEach(name -> people.add(Map.of("@type", "Person", "name", name)));
        return people;
    }

    private Map<String, Object> organisation(Portal portal) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "NewsMediaOrganization");
        organisation.put("name", portal.name());
        organisation.put("url", addresses.of(portal, Language.FRENCH, ""));
        return organisation;
    }

    /** No text of a contributor can close the script element it stands in. */
    private static String safe(Map<String, Object> data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
