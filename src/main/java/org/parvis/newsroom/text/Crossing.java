package org.parvis.newsroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text read as a crossed interview: a heading is a question, a paragraph that begins with a name
 * and a colon is an answer, one that does not goes on with the answer before it.
 *
 * @param parts in their order
 * @param voices who answers, in the order in which they are first heard
 */
public record Crossing(List<Part> parts, List<String> voices) {
    private static final int SHOWN = 90;
    private static final Pattern ANSWER =
            Pattern.compile(
                    "([^:\\n]{1,40}?)[\\s\\u00a0\\u202f]*:[\\s\\u00a0\\u202f]*(.+)",
                    Pattern.DOTALL);

    /** A question with its answers, or a piece of text between two questions. */
    public sealed interface Part {}

    public record Question(String words, List<Answer> answers) implements Part {}

    public record Aside(Block block) implements Part {}

    /**
     * @param voice its number among the voices, from 1
     */
    public record Answer(String who, String words, int voice) {}

    public static Crossing of(List<Block> blocks) {
        List<Part> parts = new ArrayList<>();
        List<String> voices = new ArrayList<>();
        for (Block block : blocks) {
            Question open =
                    !parts.isEmpty() && parts.getLast() instanceof Question question
                            ? question
                            : null;
            if (block instanceof Block.Heading heading) {
                parts.add(new Question(heading.text(), new ArrayList<>()));
            } else if (block instanceof Block.Paragraph paragraph && open != null) {
                answer(open.answers(), paragraph.words(), voices);
            } else {
                parts.add(new Aside(block));
            }
        }
        return new Crossing(List.copyOf(parts), List.copyOf(voices));
    }

    private static void answer(List<Answer> answers, String words, List<String> voices) {
        Matcher named = ANSWER.matcher(words);
        if (named.matches()) {
            String who = named.group(1).strip();
            if (!voices.contains(who)) {
                voices.add(who);
            }
            answers.add(new Answer(who, named.group(2), voices.indexOf(who) + 1));
        } else if (!answers.isEmpty()) {
            Answer last = answers.removeLast();
            answers.add(new Answer(last.who(), last.words() + "\n\n" + words, last.voice()));
        } else {
            answers.add(new Answer("", words, 1));
        }
    }

    /** Two voices that answer one question, in short: name, words, name, words; or nothing. */
    public List<String> twoVoices() {
        for (Part part : parts) {
            if (part instanceof Question question) {
                List<Answer> named =
                        question.answers().stream().filter(one -> one.voice() > 0).toList();
                for (Answer other : named) {
                    Answer first = named.getFirst();
                    if (other.voice() != first.voice() && !other.who().isEmpty()) {
                        return List.of(first.who(), cut(first), other.who(), cut(other));
                    }
                }
            }
        }
        return List.of();
    }

    private static String cut(Answer answer) {
        String words = answer.words().replaceAll("\\s+", " ").strip();
        int space = words.length() <= SHOWN ? -1 : words.lastIndexOf(' ', SHOWN);
        return space <= 0 ? words : words.substring(0, space) + "…";
    }

    /** Whether there is a question that two voices answer. */
    public boolean isComplete() {
        return voices.size() > 1
                && parts.stream()
                        .anyMatch(part ->
                                part instanceof Question question && question.answers().size() > 1);
    }
}
