package org.parvis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.parvis.Parvis;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.portal.Portals;
import org.parvis.world.Chromium;
import org.parvis.world.Openings;
import org.parvis.world.ServerProcess;
import org.parvis.world.Wire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code bin/soak composer} runs: photo stories are made and sent on a telephone whose network
 * is cut and whose tabs are killed all along; afterwards every word, every photograph, byte for
 * byte, and every caption must have arrived, once.
 *
 * @param scratch where the photographs are made
 * @param server port of the server
 * @param times how often the network is cut or the tab killed
 */
record ComposerSoak(Path scratch, int server, String portal, int times, long seed) {
    private static final String SLUG = "endurance";
    private static final int PACE = 600_000;
    private static final int A_STORY = 12;
    private static final int SIDE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Arguments: scratch folder, how many times, and the seed of a run to repeat. */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Path.of(arguments[0]).toAbsolutePath();
        Path data = scratch.resolve("data");
        inside(data).close();
        List<String> wrong;
        List<Sent> sent;
        try (ServerProcess process = new ServerProcess(data)) {
            process.start();
            var soak =
                    new ComposerSoak(
                            scratch,
                            process.port(),
                            SLUG,
                            Integer.parseInt(arguments[1]),
                            arguments.length > 2
                                    ? Long.parseLong(arguments[2])
                                    : System.nanoTime() & 0xffff);
            System.out.println(soak);
            wrong = new ArrayList<>();
            sent = soak.run(wrong);
        }
        try (ConfigurableApplicationContext context = inside(data)) {
            PortalId portal =
                    context.getBean(Portals.class).bySlug(new Slug(SLUG)).orElseThrow().id();
            wrong.addAll(new Received(context.getBean(JdbcClient.class), portal).wrong(sent));
        }
        wrong.forEach(System.out::println);
        System.out.println(wrong.isEmpty() ? "nothing lost, nothing twice" : "WRONG");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static ConfigurableApplicationContext inside(Path data) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Parvis.class)
                        .run(
                                "--parvis.data=" + data,
                                "--parvis.demonstration=false",
                                "--server.port=0",
                                "--management.server.port=0",
                                "--logging.level.root=WARN");
        Portals portals = context.getBean(Portals.class);
        if (portals.bySlug(new Slug(SLUG)).isEmpty()) {
            portals.create(Openings.portal(SLUG, "Endurance"));
        }
        return context;
    }

    /** A story as it was made. */
    record Sent(String title, String words, List<Path> photos, List<String> captions) {}

    /** Makes and sends stories until the network was cut and tabs were killed often enough. */
    List<Sent> run(List<String> wrong) throws IOException {
        List<Sent> sent = new ArrayList<>();
        Random random = new Random(seed);
        int so = 0;
        try (Wire wire = new Wire(server, PACE)) {
            while (so < times) {
                Sent story = story(sent.size() + 1, random);
                long since = System.nanoTime();
                Telephone telephone = telephone(wire, random);
                try (telephone) {
                    make(telephone, story, wrong);
                    send(telephone, Math.min(times - so, A_STORY), random);
                    arrive(telephone, story);
                }
                sent.add(story);
                so += telephone.kills() + telephone.cuts();
                System.out.printf(
                        "story %d: %d of %d cuts and kills, %d s%n",
                        sent.size(), so, times, (System.nanoTime() - since) / 1_000_000_000);
            }
        }
        return sent;
    }

    /** Each has an address of its own: from one, a door opens thirty times an hour. */
    private Telephone telephone(Wire wire, Random random) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + wire.port())
                        .setLocale("fr-FR")
                        .setExtraHTTPHeaders(
                                Map.of("X-Forwarded-For", "192.0.2." + (1 + random.nextInt(254))))
                        .setViewportSize(Journey.PHONE, 740);
        return new Telephone(
                Chromium.browser().newContext(options),
                wire,
                "/" + portal + "/participer/photos/sans-compte",
                random);
    }

    private Sent story(int number, Random random) throws IOException {
        List<Path> photos = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int index = 1; index <= 3; index++) {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, random.nextInt(1 << 24));
                }
            }
            Path photo = scratch.resolve("IMG_%d_%d.jpg".formatted(number, index));
            ImageIO.write(image, "jpg", photo.toFile());
            photos.add(photo);
            captions.add("Légende %d-%d-%d".formatted(seed, number, index));
        }
        String title = "Récit %d-%d".formatted(seed, number);
        return new Sent(title, "Des mots de " + title, List.copyOf(photos), List.copyOf(captions));
    }

    /** What was on the screen when the tab was killed must be there in the next one. */
    private static void make(Telephone telephone, Sent story, List<String> wrong) {
        telephone.open();
        telephone.type(Map.of("prenom", "Nadia", "titre", story.title()));
        telephone.kill();
        telephone.open();
        expect(wrong, story.title(), telephone.typed("titre"));
        telephone.cut();
        telephone.type(Map.of("texte", story.words()));
        telephone.choose(story.photos());
        telephone.moment(700);
        List<String> shown = telephone.files();
        telephone.kill();
        telephone.mend();
        telephone.open();
        expect(wrong, story.words(), telephone.typed("texte"));
        for (String name : shown) {
            expect(wrong, "true", "" + telephone.files().contains(name));
        }
        complete(telephone, story);
        telephone.kill();
        telephone.open();
        for (int index = 0; index < story.photos().size(); index++) {
            String name = story.photos().get(index).getFileName().toString();
            expect(wrong, story.captions().get(index), telephone.caption(name).inputValue());
        }
        telephone.page().check("[name=reponse][value=aucune]");
        telephone.page().check("[name=oeuvre]");
    }

    /**
     * Chooses the photographs that the kill did not leave time to keep, and writes the captions.
     */
    private static void complete(Telephone telephone, Sent story) {
        List<String> here = telephone.files();
        List<Path> rest =
                story.photos().stream()
                        .filter(photo -> !here.contains(photo.getFileName().toString()))
                        .toList();
        if (!rest.isEmpty()) {
            telephone.choose(rest);
        }
        for (int index = 0; index < story.photos().size(); index++) {
            telephone
                    .caption(story.photos().get(index).getFileName().toString())
                    .fill(story.captions().get(index));
        }
    }

    /** The button is pressed once; from then on the telephone is on its own. */
    private static void send(Telephone telephone, int most, Random random) {
        telephone.page().selectOption("[data-wifi]", "");
        telephone.page().click("[data-do=send]");
        while (telephone.kills() + telephone.cuts() < most) {
            telephone.moment(1200);
            if (random.nextBoolean()) {
                telephone.cut();
                telephone.moment(500);
            }
            if (random.nextBoolean()) {
                telephone.kill();
            }
            telephone.mend();
            telephone.open();
        }
    }

    private void arrive(Telephone telephone, Sent story) {
        telephone.mend();
        telephone.page().waitForTimeout(300);
        telephone.page().navigate("/" + portal + "/participer");
        telephone
                .page()
                .waitForFunction(
                        "async () => (await parvisOutbox.all('drafts')).every((one) => one.state === 'done')",
                        null,
                        new Page.WaitForFunctionOptions()
                                .setTimeout(PATIENCE.toMillis())
                                .setPollingInterval(250));
        String follow =
                (String)
                        telephone
                                .page()
                                .evaluate(
                                        "async () => (await parvisOutbox.all('drafts'))[0].follow");
        for (int turn = 0; turn < 240 && !hasOriginals(telephone, story); turn++) {
            telephone.page().waitForTimeout(500);
            telephone.page().navigate(follow);
        }
    }

    /**
     * Whether the originals took the place of their copies: the page says how heavy each file is.
     */
    private static boolean hasOriginals(Telephone telephone, Sent story) {
        String page = telephone.page().locator("body").textContent().replaceAll("\\h", " ");
        return story.photos().stream()
                .allMatch(photo ->
                        page.contains(
                                photo.getFileName()
                                        + " "
                                        + Math.round(bytes(photo).length / 1e3)
                                        + " ko"));
    }

    private static void expect(List<String> wrong, String expected, String found) {
        if (!expected.equals(found)) {
            wrong.add("on the screen: «%s», not «%s»".formatted(found, expected));
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
