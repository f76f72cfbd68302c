package org.parvis.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.credits.Credits;
import org.parvis.credits.RecordedBy;
import org.parvis.kernel.Language;
import org.parvis.newsroom.StoryId;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.settings.NodeSettings;
import org.parvis.portal.Addresses;
import org.parvis.portal.Places;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.unit.DataSize;

/** Letters over real SMTP, to the media of the network. */
class MailDoorTest extends Porch {
    private static final MailInSettings SETTINGS =
            new MailInSettings(0, "127.0.0.1", "medias.example", DataSize.ofKilobytes(300));

    @Autowired HostSettings host;
    @Autowired NodeSettings node;
    @Autowired Addresses addresses;
    @Autowired Portals portals;
    @Autowired Places places;
    @Autowired Arrivals taking;
    @Autowired Credits credits;

    private MailDoor door;
    private JavaMailSenderImpl post;

    @BeforeEach
    void the_door_opens() {
        door =
                new MailDoor(
                        SETTINGS,
                        host,
                        node,
                        new MailAddresses(SETTINGS, addresses, portals),
                        taking,
                        places);
        door.start();
        post = new JavaMailSenderImpl();
        post.setHost("127.0.0.1");
        post.setPort(door.port());
    }

    @AfterEach
    void the_door_closes() {
        door.stop();
    }

    @Test
    void a_letter_becomes_a_proposal_with_its_pictures_and_its_sender_is_told() throws Exception {
        String email = UUID.randomUUID() + "@exemple.fr";
        MimeMessage letter = letter(email, "Nadia B.", "Fwd: Le mur de la rue Basse");
        MimeMessageHelper words = new MimeMessageHelper(letter, true, "UTF-8");
        words.setText("Il est tout neuf.\n\n-- \nNadia\n06 00 00 00 00");
        words.addAttachment("mur.png", new ByteArrayResource(dot()), "image/png");
        words.addAttachment("plan.pdf", new ByteArrayResource(new byte[] {1}), "application/pdf");

        post.send(letter);

        Arrival came = came().getFirst();
        assertThat(came.title()).isEqualTo("Le mur de la rue Basse");
        assertThat(came.known()).as("nobody has this address").isEmpty();
        assertThat(came.refused()).containsExactly("plan.pdf");
        assertThat(review(came))
                .contains("Proposé sans compte par Nadia B.", "Il est tout neuf.", email)
                .doesNotContain("06 00 00 00 00");
        assertThat(desk.get(home + "/redaction/a-relire").page().text())
                .contains("Le mur de la rue Basse");
        assertThat(desk.get(home + "/redaction/arrivees").page().text())
                .contains("Le mur de la rue Basse", "Adresse inconnue", "plan.pdf");
        assertThat(letters(email))
                .contains("/suivi/", "est arrivé, avec un fichier.", "Un fichier n’a pas pu être")
                .as("it was sent, not begun; and words typed by whoever wrote are not passed on")
                .doesNotContain("Un récit a été commencé", "plan.pdf", "Le mur de la rue Basse");
    }

    @Test
    void a_known_address_is_said_to_be_known_and_proves_nothing() throws Exception {
        String email = UUID.randomUUID() + "@exemple.fr";
        accounts.create("Inès Belkacem", email, Language.FRENCH);
        MimeMessage letter = letter(email, "", "Le bal");
        new MimeMessageHelper(letter, "UTF-8").setText("Samedi.");

        post.send(letter);

        Arrival came = came().getFirst();
        assertThat(came.known()).isEqualTo("Inès Belkacem");
        assertThat(came.name()).isEqualTo("Inès Belkacem");
        assertThat(review(came)).contains("Proposé sans compte par Inès Belkacem");
    }

    @Test
    void nothing_goes_online_before_its_sender_agrees() throws Exception {
        String email = UUID.randomUUID() + "@exemple.fr";
        MimeMessage letter = letter(email, "Awa", "La dalle");
        new MimeMessageHelper(letter, "UTF-8").setText("On y danse.");
        post.send(letter);
        UUID id = came().getFirst().story();
        credits.declareNobodyRecognisable(
                here.id(), new StoryId(id).ref(), new RecordedBy(UUID.randomUUID(), "Amina"));
        String story = home + "/redaction/recits/" + id;
        desk.get(story + "/relecture");

        assertThat(desk.post(story + "/publication").status()).isEqualTo(409);
        new Browser(port).post(link(email) + "/accord");
        assertThat(desk.post(story + "/publication").status()).isEqualTo(303);
    }

    private String link(String email) {
        Matcher found = Pattern.compile(home + "/suivi/[A-Za-z0-9_-]+").matcher(letters(email));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void what_a_server_hands_over_twice_is_kept_once_and_machines_are_not_answered()
            throws Exception {
        MimeMessage letter = letter("b@exemple.fr", "Bela", "Une fois");
        new MimeMessageHelper(letter, "UTF-8").setText("Un seul exemplaire.");
        MimeMessage absent = letter("c@exemple.fr", "Chris", "Absent");
        new MimeMessageHelper(absent, "UTF-8").setText("Je suis en congé.");
        absent.setHeader("Auto-Submitted", "auto-replied");

        post.send(letter);
        letter.setHeader("Message-ID", letter.getMessageID());
        post.send(new Same(letter));
        post.send(absent);

        assertThat(came()).extracting(Arrival::title).containsExactly("Une fois");
    }

    @Test
    void the_door_takes_no_letter_for_others_and_none_too_big() throws Exception {
        MimeMessage elsewhere = letter("d@exemple.fr", "D", "Relais");
        new MimeMessageHelper(elsewhere, "UTF-8").setText("?");
        elsewhere.setRecipients(Message.RecipientType.TO, "quelquun@ailleurs.example");
        MimeMessage big = letter("e@exemple.fr", "E", "Trop gros");
        MimeMessageHelper words = new MimeMessageHelper(big, true, "UTF-8");
        words.setText("Voici.");
        words.addAttachment("film.mp4", new ByteArrayResource(new byte[400_000]), "video/mp4");

        assertThatThrownBy(() -> post.send(elsewhere)).hasStackTraceContaining("550");
        assertThatThrownBy(() -> post.send(big)).isInstanceOf(Exception.class);
        assertThat(came()).isEmpty();
    }

    @Test
    void words_written_as_a_page_are_read_and_the_door_is_closed_by_default() throws Exception {
        MimeMessage letter = letter("f@exemple.fr", "Farid", "En couleurs");
        new MimeMessageHelper(letter, "UTF-8")
                .setText("<p>Deux <b>lignes</b></p><p>ici</p><script>x()</script>", true);

        post.send(letter);

        assertThat(review(came().getFirst())).contains("Deux lignes").doesNotContain("x()");
        MailDoor usual =
                new MailDoor(
                        new MailInSettings(null, "127.0.0.1", "", DataSize.ofMegabytes(1)),
                        host,
                        node,
                        new MailAddresses(SETTINGS, addresses, portals),
                        taking,
                        places);
        usual.start();
        assertThat(usual.isRunning()).isFalse();
    }

    @Test
    void a_letter_made_to_harm_is_cut_down_or_refused() throws Exception {
        MimeMessage endless = letter("g@exemple.fr", "G", "re: ".repeat(40_000) + "Titre");
        MimeMessageHelper words = new MimeMessageHelper(endless, true, "UTF-8");
        words.setText("Un\u0000 mot");
        words.addAttachment("n".repeat(3_000) + ".exe", new ByteArrayResource(new byte[] {1}));
        endless.saveChanges();
        endless.setHeader("Message-ID", "<" + "x".repeat(5_000) + "@exemple.fr>");
        MimeMessage parts = letter("h@exemple.fr", "H", "En morceaux");
        new MimeMessageHelper(parts, "UTF-8").setText("--x\n".repeat(3_000));

        post.send(new Same(endless));

        Arrival came = came().getFirst();
        assertThat(came.title().length()).isLessThanOrEqualTo(160);
        assertThat(came.refused()).allMatch(name -> name.length() <= 160);
        assertThat(review(came)).contains("Un mot");
        assertThatThrownBy(() -> post.send(parts)).isInstanceOf(Exception.class);
        assertThat(came()).hasSize(1);
    }

    private MimeMessage letter(String from, String name, String subject) throws Exception {
        MimeMessage letter = post.createMimeMessage();
        MimeMessageHelper words = new MimeMessageHelper(letter, "UTF-8");
        if (name.isEmpty()) {
            words.setFrom(from);
        } else {
            words.setFrom(from, name);
        }
        words.setTo(here.slug() + "+rue@medias.example");
        words.setSubject(subject);
        return letter;
    }

    /** The same letter again, with its number. */
    private static final class Same extends MimeMessage {
        Same(MimeMessage other) throws MessagingException {
            super(other);
        }

        @Override
        protected void updateMessageID() {}
    }
}
