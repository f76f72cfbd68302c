package org.parvis.newsroom.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.page.PageHead;
import org.parvis.credits.CrewList;
import org.parvis.media.Player;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryLanguages;
import org.parvis.newsroom.data.DataSet;
import org.parvis.newsroom.notebook.NotebookLeaf;
import org.parvis.newsroom.reply.RightOfReply;
import org.parvis.newsroom.review.Correction;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * A story as readers see it.
 *
 * @param voice the sound that reads its text aloud, where the server has made one; else nothing
 * @param data of the "Labo ouvert", or nothing
 * @param longest seconds that stories of its kind may last here, or 0
 * @param versions the languages in which it can be read, itself among them; none when it has one
 * @param original what it translates, or nothing
 * @param behind whether its original was changed since it was translated
 * @param leaf where it stands in the notebook of which it is a page, or nothing
 * @param corrections what was put right since, the latest first
 * @param replies of people named or shown
 * @param entry the same story in the catalogue
 * @param related stories near to it
 * @param head what it says of itself to other sites
 * @param address its whole address, for sharing
 */
public record StoryPage(
        Chrome chrome,
        Story story,
        StoryView view,
        @Nullable Player voice,
        @Nullable DataSet data,
        int longest,
        List<StoryVersion> versions,
        @Nullable Story original,
        boolean behind,
        @Nullable NotebookLeaf leaf,
        CrewList crew,
        List<Correction> corrections,
        List<RightOfReply> replies,
        Entry entry,
        List<EntryCard> members,
        List<EntryCard> related,
        PageHead head,
        String address)
        implements Page {
    private static final int WORDS_A_MINUTE = 180;

    public String say(String key, Object... namesAndValues) {
        return chrome.say(key, namesAndValues);
    }

    public String href(String inside) {
        return chrome.href(inside);
    }

    public StoryContent content() {
        return view.content();
    }

    /** The film or sound, or nothing. */
    public @Nullable Player player() {
        return view.main();
    }

    /** Names as the authors wish, in a sentence. */
    public String byline() {
        List<String> names = (original == null ? story : original).authorNames();
        return names.isEmpty()
                ? say("newsroom.story.anonymous")
                : say("newsroom.story.by", "names", String.join(say("newsroom.comma"), names));
    }

    /** Who translated it, as they wish to be named; nothing for an original. */
    public @Nullable String translators() {
        if (original == null) {
            return null;
        }
        List<String> names = story.authorNames();
        return names.isEmpty()
                ? say("newsroom.translation.anonymous")
                : say(
                        "newsroom.translation.by",
                        "names",
                        String.join(say("newsroom.comma"), names));
    }

    /** In which language the rows of the data are. */
    public String dataLanguage() {
        return (original == null ? content() : original.asRead()).language();
    }

    /** That a translation shows the figures of its original; nothing for an original. */
    public @Nullable String dataNote() {
        return original == null
                ? null
                : say(
                        "newsroom.data.original",
                        "language",
                        StoryLanguages.inSentence(
                                dataLanguage(), chrome.place().language().locale()));
    }

    /** Whether the text of a film or a sound was typed rather than made of its captions. */
    public boolean hasTypedText() {
        return !content().transcript().isEmpty();
    }

    /** Minutes it takes to read, at least one. */
    public int minutes() {
        long words = content().words().split("\\s+").length;
        return (int) Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
    }

    /** Where to say that something is wrong, with this story named. */
    public String removalHref() {
        return href("/retirer-mon-image")
                + "?recit="
                + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Where somebody named or shown asks to reply. */
    public String replyHref() {
        return href("/droit-de-reponse/" + story.slug());
    }

    /** Whether its title stands large on the ink: somebody's words. */
    public boolean quoted() {
        return story.kind().code().equals("testimony");
    }
}
