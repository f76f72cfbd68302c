package org.parvis.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.parvis.Parvis;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Drafts;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Cluster;
import org.parvis.world.Openings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A portal with an author and an editor, on two nodes; what they do, they do by the pages of the
 * node they are told.
 *
 * @param authorLinks one sign-in link for each node, then one for the balancer
 */
record Neighbourhood(Cluster cluster, String[] authorLinks, String[] editorLinks) {
    static final String SLUG = "endurance";

    /** What is published or withdrawn is so everywhere within this time, in nanoseconds. */
    private static final long LONGEST = 5_000_000_000L;

    private static final Drafts DRAFTS = new Drafts("/" + SLUG);

    /** Opens the portal through a node of its own, which stops before the others start. */
    static Neighbourhood prepare(Cluster cluster) {
        return inside(
                cluster,
                context -> {
                    Portals portals = context.getBean(Portals.class);
                    PortalId portal = portals.create(Openings.portal(SLUG, "Endurance")).id();
                    Accounts accounts = context.getBean(Accounts.class);
                    return new Neighbourhood(
                            cluster,
                            links(accounts, portal, "Sirine", Role.CONTRIBUTOR),
                            links(accounts, portal, "Claire", Role.EDITOR));
                });
    }

    private static String[] links(Accounts accounts, PortalId portal, String name, Role role) {
        Account account =
                accounts.create(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                        Language.FRENCH);
        accounts.grant(account.id(), role, portal);
        String[] links = new String[3];
        for (int at = 0; at < links.length; at++) {
            links[at] =
                    accounts.signInLink(account.id(), "/compte")
                            .replaceFirst("^https?://[^/]*", "");
        }
        return links;
    }

    Browser author(int node) {
        return new Browser(port(node)).signIn(authorLinks[node]);
    }

    Browser editor(int node) {
        return new Browser(port(node)).signIn(editorLinks[node]);
    }

    /** The port of a node, or of the balancer for 2. */
    int port(int node) {
        return node == 2 ? cluster.port() : cluster.node(node).port();
    }

    /** Writes a text and proposes it; gives its place at the desk, ready for the editor. */
    String ready(Browser author, Browser editor, String title) {
        String desk = DRAFTS.begun(author, "texte");
        DRAFTS.told(
                author, desk, title, "Ce que dit la cour, le soir, quand on ouvre les fenêtres.");
        DRAFTS.proposed(author, desk);
        editor.get(desk + "/personnes");
        Browser.Answer nobody = editor.post(desk + "/personnes/aucune");
        assertThat(nobody.status()).as(nobody.body()).isEqualTo(303);
        return desk;
    }

    /** Publishes it; gives its public path. */
    static String published(Browser editor, String desk) {
        editor.get(desk);
        Browser.Answer published = editor.post(desk + "/publication");
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return editor.get(published.location()).page().select(".toast a").attr("href");
    }

    static void withdrawn(Browser editor, String desk) {
        editor.get(desk);
        Browser.Answer withdrawn = editor.post(desk + "/retrait", "motif", "Une erreur.");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(303);
    }

    /**
     * Waits until the portal's front page on this node has the words, or has them no more; gives
     * that moment in milliseconds.
     */
    double front(int node, String words, boolean there) {
        Browser reader = new Browser(port(node));
        long end = System.nanoTime() + LONGEST;
        while (reader.get("/" + SLUG).body().contains(words) != there) {
            if (System.nanoTime() > end) {
                throw new AssertionError("node " + node + " never learnt of " + words);
            }
        }
        return System.nanoTime() / 1e6;
    }

    /** Work done by a node within this process, on what the others share. */
    static <T> T inside(Cluster cluster, Function<ConfigurableApplicationContext, T> work) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Parvis.class)
                        .run(
                                "--parvis.data=" + cluster.folder("trois"),
                                "--parvis.demonstration=false",
                                "--parvis.database.url=" + cluster.databaseUrl(),
                                "--parvis.storage.url=" + cluster.storageUrl(),
                                "--server.port=0",
                                "--management.server.port=0",
                                "--logging.level.root=WARN")) {
            return work.apply(context);
        }
    }
}
