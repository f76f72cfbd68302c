package org.parvis.newsroom.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.Translation;
import org.parvis.newsroom.TranslationStore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the data of the "Labo ouvert", and says what is still missing. */
@Component
public final class DataSets {
    /** What a form may carry: a data set of a neighbourhood is small. */
    public static final int MOST_BYTES = 5_000_000;

    private static final int LONGEST_SOURCE = 500;

    private final DataSetStore store;
    private final TranslationStore translations;

    DataSets(DataSetStore store, TranslationStore translations) {
        this.store = store;
        this.translations = translations;
    }

    /** A translation has the figures of its original. */
    public Optional<DataSet> of(Story story) {
        return story.kind().asks("data")
                ? store.find(story.portal(), home(story))
                : Optional.empty();
    }

    /** The story with which the file came. */
    StoryId home(Story story) {
        return translations
                .find(story.portal(), story.id())
                .map(Translation::original)
                .orElse(story.id());
    }

    /**
     * Keeps licence, source and file; the key of the sentence that says why the file was refused,
     * or empty.
     */
    public String take(Story story, StoryForm form, @Nullable MultipartFile file) {
        if (!story.kind().asks("data") || story.published() != null) {
            return "";
        }
        String source = form.oneLine("source");
        store.facts(
                story.portal(),
                story.id(),
                Licence.named(form.value("licence")).map(Enum::name).orElse(""),
                source.substring(0, Math.min(source.length(), LONGEST_SOURCE)));
        return file == null || file.isEmpty() ? "" : take(story, file);
    }

    private String take(Story story, MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            return "newsroom.data.heavy";
        }
        byte[] content = content(file);
        Optional<DataReader.Read> read = DataReader.read(content);
        if (read.isEmpty()) {
            return "newsroom.data.unknown";
        }
        String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = DataReader.fileName(sent, read.get().format());
        store.file(story.portal(), story.id(), name, read.get(), content);
        return "";
    }

    private static byte[] content(MultipartFile file) {
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes(MOST_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What stands in the way of sending it, message key by field. */
    public Map<String, String> missing(Story story) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!story.kind().asks("data")) {
            return problems;
        }
        DataSet data = of(story).orElse(null);
        if (data == null || data.bytes() == 0) {
            problems.put("donnees", "newsroom.data.missing");
        }
        if (data == null || data.licence() == null) {
            problems.put("licence", "newsroom.data.no-licence");
        }
        if (data == null || data.source().isBlank()) {
            problems.put("source", "newsroom.data.no-source");
        }
        return problems;
    }
}
