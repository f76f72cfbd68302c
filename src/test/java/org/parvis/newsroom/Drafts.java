package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.parvis.world.Browser;

/** What an author without script does with the forms of one portal, page after page. */
public final class Drafts {
    private final String portal;

    /**
     * @param portal its path, such as {@code /grand-palier}
     */
    public Drafts(String portal) {
        this.portal = portal;
    }

    /** Begins a story of this sort, such as {@code texte}; gives its place at the desk. */
    public String begun(Browser who, String word) {
        assertThat(who.get(portal + "/participer/" + word).status()).isEqualTo(200);
        Browser.Answer opened = who.post(portal + "/participer/" + word);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(who.get(opened.location()).status()).isEqualTo(200);
        return opened.location().replace("/raconter", "");
    }

    /** Writes it. */
    public void told(Browser who, String desk, String title, String body) {
        String version = version(who.get(desk + "/raconter"));
        Browser.Answer told = tell(who, desk, version, title, body);
        assertThat(told.status()).as(told.body()).isEqualTo(303);
    }

    Browser.Answer tell(Browser who, String desk, String version, String title, String body) {
        return who.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                title,
                "body",
                body,
                "seen",
                "NO",
                "phone",
                "06 12 34 56 78");
    }

    static String version(Browser.Answer form) {
        return form.page().select("input[name=version]").attr("value");
    }

    /** Sends it to the newsroom. */
    public Browser.Answer proposed(Browser who, String desk) {
        assertThat(who.get(desk + "/accords").status()).isEqualTo(200);
        Browser.Answer sent = who.post(desk + "/proposition", "oeuvre", "true", "musique", "true");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return sent;
    }
}
