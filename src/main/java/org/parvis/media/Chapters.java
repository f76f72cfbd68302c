package org.parvis.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chapters as people type them, one {@code 2:14 The market} a line, and as podcast players read
 * them (<a
 * href="https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md">JSON
 * chapters 1.2</a>), which is also how they are kept.
 */
public final class Chapters {
    public static final String TYPE = "application/json+chapters";
    static final int MOST = 100;
    private static final int LONGEST = 120;
    private static final Pattern LINE =
            Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)[\\s.,;:–-]+(.*\\S)");

    private Chapters() {}

    /** What was read of the lines; {@code problems} says why some could not be. */
    public record Reading(List<Chapter> chapters, List<CaptionsOutcome.Problem> problems) {}

    public static Reading read(String text, Duration length) {
        Map<Duration, Chapter> chapters = new LinkedHashMap<>();
        List<CaptionsOutcome.Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read(line.strip(), number, length, chapters, problems);
            }
        }
        if (chapters.size() > MOST) {
            problems.add(new CaptionsOutcome.Problem(number, "media.chapters.many", ""));
        }
        return new Reading(
                chapters.values().stream().sorted(Comparator.comparing(Chapter::start)).toList(),
                problems);
    }

    private static void read(
            String line,
            int number,
            Duration length,
            Map<Duration, Chapter> chapters,
            List<CaptionsOutcome.Problem> problems) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            problems.add(new CaptionsOutcome.Problem(number, "media.chapters.unreadable", line));
            return;
        }
        Duration start = start(found);
        if (start.compareTo(length) >= 0) {
            problems.add(new CaptionsOutcome.Problem(number, "media.chapters.after-end", line));
        } else if (chapters.containsKey(start)) {
            problems.add(new CaptionsOutcome.Problem(number, "media.chapters.twice", line));
        } else if (found.group(4).length() > LONGEST) {
            problems.add(new CaptionsOutcome.Problem(number, "media.chapters.long", line));
        } else {
            chapters.put(start, new Chapter(start, found.group(4)));
        }
    }

    private static Duration start(Matcher line) {
        long hours = line.group(1) == null ? 0 : Long.parseLong(line.group(1));
        return Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(line.group(2)))
                .plusSeconds(Long.parseLong(line.group(3)));
    }

    public static String json(List<Chapter> chapters) {
        List<Map<String, Object>> parts =
                chapters.stream()
                        .map(one ->
                                Map.<String, Object>of(
                                        "startTime", one.start().toSeconds(), "title", one.title()))
                        .toList();
        return JsonMapper.shared()
                .writeValueAsString(Map.of("version", "1.2.0", "chapters", parts));
    }

    static List<Chapter> of(String json) {
        List<Chapter> chapters = new ArrayList<>();
        for (JsonNode part : JsonMapper.shared().readTree(json).path("chapters")) {
            chapters.add(
                    new Chapter(
                            Duration.ofSeconds(part.path("startTime").asLong(0)),
                            part.path("title").asString("")));
        }
        return List.copyOf(chapters);
    }
}
