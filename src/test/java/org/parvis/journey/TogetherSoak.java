package org.parvis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.Parvis;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.portal.Portals;
import org.parvis.world.Chromium;
import org.parvis.world.Cluster;
import org.parvis.world.Openings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What {@code bin/soak together} runs: people write in one text on two servers while lines are cut,
 * networks go and come back, tabs are killed and opened again, and a server is killed and started;
 * afterwards everybody and the database have one text, with every word once.
 */
final class TogetherSoak {
    private static final String SLUG = "endurance";
    private static final int A_STRETCH = 15;
    private static final double PATIENCE = 60_000;
    private static final List<Role> ROLES =
            List.of(Role.CONTRIBUTOR, Role.FACILITATOR, Role.EDITOR, Role.FACILITATOR, Role.EDITOR);

    private final Cluster cluster;
    private final int times;
    private final Random random;
    private final List<Writer> writers = new ArrayList<>();
    private final List<String> alive = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private String desk = "";
    private int words;

    private TogetherSoak(Cluster cluster, int times, long seed) {
        this.cluster = cluster;
        this.times = times;
        this.random = new Random(seed);
    }

    /** Arguments: scratch folder, how many troubles, how many people, and the seed to repeat. */
    public static void main(String[] arguments) throws Exception {
        int editors = Integer.parseInt(arguments[2]);
        long seed =
                arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime() & 0xffff;
        System.out.println("seed " + seed);
        List<String> wrong;
        try (Cluster cluster = Cluster.under(Path.of(arguments[0]).toAbsolutePath())) {
            List<String> links = inside(cluster, context -> links(context, editors));
            cluster.serve();
            var soak = new TogetherSoak(cluster, Integer.parseInt(arguments[1]), seed);
            soak.tryAll(links);
            wrong = soak.wrong;
        }
        wrong.forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "no word lost, none twice" : "WRONG");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** A page that never comes is wrong too: what was known then is printed. */
    private void tryAll(List<String> links) throws Exception {
        try {
            arrive(links);
            run();
        } catch (PlaywrightException stuck) {
            wrong.add("stuck: " + stuck.getMessage());
            writers.forEach(writer -> wrong.add(writer.page.url()));
        }
    }

    private static List<String> links(ConfigurableApplicationContext context, int editors) {
        PortalId portal =
                context.getBean(Portals.class).create(Openings.portal(SLUG, "Endurance")).id();
        Accounts accounts = context.getBean(Accounts.class);
        List<String> links = new ArrayList<>();
        for (int who = 0; who < editors; who++) {
            Account account =
                    accounts.create("Personne " + who, "p" + who + "@example.org", Language.FRENCH);
            accounts.grant(account.id(), ROLES.get(who), portal);
            links.add(
                    accounts.signInLink(account.id(), "/compte")
                            .replaceFirst("^https?://[^/]*", ""));
        }
        return links;
    }

    /** Somebody, and the tab in front of them. */
    private static final class Writer {
        private final BrowserContext context;
        private Page page;
        private int awayUntil;

        Writer(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
        }
    }

    private void arrive(List<String> links) {
        for (String link : links) {
            BrowserContext context =
                    Chromium.browser()
                            .newContext(
                                    new Browser.NewContextOptions()
                                            .setBaseURL("http://localhost:" + cluster.port())
                                            .setLocale("fr-FR"));
            context.setDefaultTimeout(PATIENCE);
            Writer writer = new Writer(context);
            writers.add(writer);
            writer.page.navigate(link);
            writer.page.locator("main form button.btn").first().click();
            writer.page.waitForCondition(() -> !writer.page.url().contains("/lien/"));
        }
        Page first = writers.getFirst().page;
        first.navigate("/" + SLUG + "/participer/texte");
        first.locator("main form button.btn").first().click();
        first.waitForURL(Pattern.compile(".*/raconter"));
        desk = URI.create(first.url()).getPath().replaceFirst("/raconter$", "");
        writers.forEach(this::open);
    }

    private void open(Writer writer) {
        writer.page.navigate(desk + "/raconter");
        writer.page.waitForFunction(TogetherJourneyTest.ON);
    }

    private void run() throws Exception {
        for (int so = 0; so < times && wrong.isEmpty(); so++) {
            writers.forEach(this::write);
            trouble(so);
            if ((so + 1) % A_STRETCH == 0 || so + 1 == times) {
                settle(so + 1);
            }
        }
    }

    /** One word more in a random gap; now and then one of one's own less. */
    private void write(Writer writer) {
        int who = writers.indexOf(writer);
        String word = "w" + who + "-" + words++;
        String mine = "w" + who + "-" + random.nextInt(words);
        double what = 0.12 + 0.88 * random.nextDouble();
        Object gone =
                writer.page.evaluate(
                        TogetherJourneyTest.EDIT, List.of(word, mine, random.nextDouble(), what));
        alive.add(word);
        alive.remove(String.valueOf(gone));
    }

    private void trouble(int so) throws Exception {
        for (Writer writer : writers) {
            if (writer.awayUntil > 0 && writer.awayUntil <= so) {
                back(writer);
            }
        }
        Writer victim = writers.get(random.nextInt(writers.size()));
        double what = random.nextDouble();
        if (what < 0.4) {
            victim.page.evaluate(
                    "() => document.querySelector('form[data-save]').parvisTogether.line.lose()");
        } else if (what < 0.65) {
            victim.context.setOffline(true);
            victim.awayUntil = so + 1 + random.nextInt(4);
        } else if (what < 0.93) {
            kill(victim);
        } else {
            killNode(random.nextInt(2));
        }
    }

    private static void back(Writer writer) {
        writer.context.setOffline(false);
        writer.awayUntil = 0;
    }

    /** What was typed a moment before is to be there in the next tab. */
    private void kill(Writer writer) {
        writer.page.waitForTimeout(300);
        writer.page.close();
        back(writer);
        writer.page = writer.context.newPage();
        open(writer);
    }

    private void killNode(int node) throws Exception {
        cluster.node(node).kill();
        for (int round = 0; round < 3; round++) {
            writers.forEach(this::write);
            writers.getFirst().page.waitForTimeout(500);
        }
        cluster.node(node).start();
    }

    /** Everybody is back: one text, with every word once. */
    private void settle(int so) {
        writers.forEach(TogetherSoak::back);
        writers.forEach(writer -> writer.page.waitForFunction(TogetherJourneyTest.ON));
        writers.forEach(writer -> writer.page.waitForFunction(TogetherJourneyTest.SAFE));
        String first = body(writers.getFirst());
        for (Writer writer : writers) {
            for (int tries = 0; tries < 300 && !body(writer).equals(first); tries++) {
                writer.page.waitForTimeout(100);
                first = body(writers.getFirst());
            }
            if (!body(writer).equals(first)) {
                wrong.add("after %d troubles two people see two texts".formatted(so));
            }
        }
        compare("on the screens after " + so, first);
        if (so == times) {
            compare("in the database", stored());
        }
        System.out.printf("%d of %d troubles, %d words%n", so, times, alive.size());
    }

    private void compare(String where, String text) {
        List<String> there =
                new ArrayList<>(
                        Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList());
        List<String> lost = new ArrayList<>(alive);
        there.forEach(lost::remove);
        alive.forEach(there::remove);
        lost.forEach(word -> wrong.add(where + ": lost " + word));
        there.forEach(word -> wrong.add(where + ": too much " + word));
    }

    private static String body(Writer writer) {
        return writer.page.locator("#f-body").inputValue();
    }

    private String stored() {
        StoryId id = new StoryId(UUID.fromString(desk.substring(desk.lastIndexOf('/') + 1)));
        return inside(
                cluster,
                context -> {
                    PortalId portal =
                            context.getBean(Portals.class)
                                    .bySlug(new Slug(SLUG))
                                    .orElseThrow()
                                    .id();
                    StoryStore stories = context.getBean(StoryStore.class);
                    return StoryForm.of(stories.find(portal, id).orElseThrow()).value("body");
                });
    }

    private static <T> T inside(Cluster cluster, Function<ConfigurableApplicationContext, T> work) {
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
