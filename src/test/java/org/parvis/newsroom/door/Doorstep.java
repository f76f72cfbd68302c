package org.parvis.newsroom.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.sender.SenderStore;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** People without an account, and what they do at the door of the newsroom. */
public abstract class Doorstep extends Desk {
    static final String DOOR = "/grand-palier/participer/texte/sans-compte";

    @Autowired SenderStore store;

    protected Browser anybody() {
        return new Browser(port);
    }

    protected String opened(Browser who, String title) {
        return link(
                who.post(
                        DOOR,
                        "prenom",
                        "Nadia",
                        "titre",
                        title,
                        "texte",
                        "Il sent bon à cinq heures.",
                        "reponse",
                        "aucune"));
    }

    protected static String link(Browser.Answer opened) {
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        return opened.location().replace("?fait=ouvert", "");
    }

    /** Sends the story to the newsroom, and gives its desk. */
    protected String sent(Browser who, String link, String title) {
        Browser.Answer form = who.get(link);
        Browser.Answer unsure =
                who.post(link, "version", version(form), "puis", "envoi", "title", title);
        assertThat(unsure.status()).as("it is not said whose work it is").isEqualTo(422);
        Browser.Answer sent =
                who.post(
                        link,
                        "version",
                        version(unsure),
                        "puis",
                        "envoi",
                        "title",
                        title,
                        "seen",
                        "NO",
                        "oeuvre",
                        "true");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return "/grand-palier/redaction/recits/" + draft(link).id();
    }

    protected SubjectRef draft(String link) {
        String word = link.substring(link.lastIndexOf('/') + 1);
        return store.find(world.grandPalier.id(), new SenderLink(word)).orElseThrow().story().ref();
    }

    protected String letters(String email) {
        return mailer.latest(200).stream()
                .map(Object::toString)
                .filter(letter -> letter.contains(email))
                .reduce("", String::concat);
    }
}
