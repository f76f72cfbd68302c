package org.parvis.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.newsroom.text.BlockWriter;
import org.parvis.newsroom.text.PhoneNumber;

/** What was typed in step 2, by field; a field that is not there keeps what the story has. */
public final class StoryForm implements FormValues {
    private static final int MOST_THEMES = 6;
    private static final int ECHO = 2_000;
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "title",
                    160,
                    "standfirst",
                    1_000,
                    "easy",
                    1_500,
                    "body",
                    100_000,
                    "transcript",
                    200_000,
                    "place",
                    120,
                    "themes",
                    300,
                    "phone",
                    40);
    private static final int LONGEST_OTHER = 500;
    private static final List<String> NOT_FIELDS = List.of("_csrf", "version", "puis", "fichier");

    private final Map<String, String> values;

    private StoryForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static StoryForm of(HttpServletRequest request) {
        return new StoryForm(
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> entry.getValue().length > 0)
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
    }

    public static StoryForm of(Map<String, String> values) {
        return new StoryForm(values);
    }

    /** The form as the story stands. */
    public static StoryForm of(Story story) {
        StoryContent content = story.content();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", content.title());
        values.put("standfirst", content.standfirst());
        values.put("easy", content.easy());
        values.put("body", BlockWriter.write(content.blocks(), content.pictures()));
        values.put("transcript", BlockWriter.write(content.transcript(), List.of()));
        values.put("language", content.language());
        values.put("place", content.place());
        values.put("themes", String.join(", ", content.themes()));
        values.put("seen", story.seen());
        values.put("phone", story.phone());
        values.put("poster", content.poster() == null ? "" : content.poster());
        for (Picture picture : content.gallery()) {
            values.put("description-" + picture.asset(), picture.description());
            values.put("legend-" + picture.asset(), picture.legend());
        }
        return new StoryForm(values);
    }

    /** The whole form: what was sent, over the story where it was not. */
    public StoryForm over(Story story) {
        Map<String, String> whole = new LinkedHashMap<>(of(story).values);
        whole.putAll(values);
        return new StoryForm(whole);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Names of the story's fields that were sent. */
    public List<String> fields() {
        return values.keySet().stream()
                .filter(field -> !NOT_FIELDS.contains(field))
                .sorted()
                .toList();
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** What the form shows again: never more than its field takes, and a little. */
    @Override
    public String shown(String field) {
        String value = value(field);
        int most = LONGEST.getOrDefault(field, LONGEST_OTHER) + ECHO;
        return value.length() <= most ? value : value.substring(0, most);
    }

    public static int longest(String field) {
        return LONGEST.getOrDefault(field, LONGEST_OTHER);
    }

    /** Fields that are too long to be kept, each with the message that says so. */
    Map<String, String> tooLong() {
        Map<String, String> problems = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            boolean ours = LONGEST.containsKey(field) || field.contains("-");
            if (ours && value.length() > longest(field)) {
                problems.put(field, "newsroom.problem.too-long");
            }
        });
        return problems;
    }

    /** What is still missing or odd before the next step; it is kept all the same. */
    public Map<String, String> problems(StoryKind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (oneLine("title").isEmpty()) {
            problems.put("title", "newsroom.problem.title");
        }
        boolean written = kind.asks("body") && kind.media() == null && !kind.isDossier();
        if (written && value("body").isBlank()) {
            problems.put("body", "newsroom.problem.body");
        }
        String phone = PhoneNumber.problem(value("phone"));
        if (!phone.isEmpty()) {
            problems.put("phone", phone);
        }
        return problems;
    }

    /** The story's content with what was typed. */
    public StoryContent applyTo(StoryContent before) {
        List<Picture> gallery = inOrder(before.gallery().stream().map(this::described).toList());
        List<UUID> pictures = before.pictures();
        return new StoryContent(
                has("title") ? oneLine("title") : before.title(),
                has("standfirst") ? paragraphs("standfirst") : before.standfirst(),
                has("easy") ? paragraphs("easy") : before.easy(),
                has("body") ? BlockReader.read(value("body"), pictures) : before.blocks(),
                has("transcript")
                        ? BlockReader.read(value("transcript"), List.of())
                        : before.transcript(),
                has("language") && StoryLanguages.has(value("language"))
                        ? value("language")
                        : before.language(),
                has("place") ? oneLine("place") : before.place(),
                has("themes") ? themes() : before.themes(),
                before.main(),
                gallery,
                has("poster") ? StoryPosters.chosen(value("poster")) : before.poster(),
                before.members());
    }

    /** Pictures in the order which the telephone gave them; those it does not name stay behind. */
    private List<Picture> inOrder(List<Picture> pictures) {
        if (!has("ordre")) {
            return pictures;
        }
        List<String> order = List.of(value("ordre").split(" "));
        Comparator<Picture> place =
                Comparator.comparingInt(picture -> {
                    int index = order.indexOf(picture.asset().toString());
                    return index < 0 ? order.size() : index;
                });
        return pictures.stream().sorted(place).toList();
    }

    private Picture described(Picture picture) {
        String id = picture.asset().toString();
        return new Picture(
                picture.asset(),
                has("description-" + id) ? oneLine("description-" + id) : picture.description(),
                has("legend-" + id) ? oneLine("legend-" + id) : picture.legend());
    }

    public String oneLine(String field) {
        return BlockReader.clean(value(field)).replaceAll("\\s+", " ");
    }

    private String paragraphs(String field) {
        return BlockReader.clean(value(field)).replaceAll("[ \t]+", " ");
    }

    private List<String> themes() {
        List<String> themes = new ArrayList<>();
        for (String typed : Arrays.asList(oneLine("themes").split("[,;،]"))) {
            String theme = typed.strip();
            boolean known = themes.stream().anyMatch(other -> same(other, theme));
            if (!theme.isEmpty() && !known && themes.size() < MOST_THEMES) {
                themes.add(theme.substring(0, Math.min(theme.length(), 40)));
            }
        }
        return themes;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** {@code YES}, {@code NO} or {@code UNKNOWN}. */
    String seen(String before) {
        String typed = value("seen");
        return List.of("YES", "NO", "UNKNOWN").contains(typed) ? typed : before;
    }

    String phone(String before) {
        return has("phone") ? PhoneNumber.tidy(BlockReader.clean(value("phone"))) : before;
    }
}
