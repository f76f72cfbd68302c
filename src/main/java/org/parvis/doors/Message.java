package org.parvis.doors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A message as gateways hand it over.
 *
 * @param id given by the gateway; what comes twice is kept once
 * @param text the words
 * @param media the files: each by its address, or within the message
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Message(
        @Nullable String id,
        @Nullable Sender from,
        @Nullable String title,
        @Nullable String text,
        @Nullable String language,
        @Nullable List<Medium> media) {
    /** Who wrote; one way to answer is enough, and none will do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sender(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    /**
     * A file.
     *
     * @param url where it is fetched; private addresses are refused
     * @param data the bytes themselves, sent in base 64
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Medium(
            @Nullable String url,
            @JsonDeserialize(using = FileWithin.class) @Nullable Path data,
            @Nullable String type,
            @Nullable String name) {}
}
