package org.parvis.newsroom;

import tools.jackson.databind.json.JsonMapper;

/** Stories' content as the database keeps it. */
public final class ContentJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentJson() {}

    public static String write(StoryContent content) {
        return JSON.writeValueAsString(content);
    }

    public static StoryContent read(String json) {
        return JSON.readValue(json, StoryContent.class);
    }
}
