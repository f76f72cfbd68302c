package org.parvis.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ErasureTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired PersonalArchive archive;
    @Autowired Places places;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void a_person_sees_and_takes_along_everything_with_their_files() throws IOException {
        Portal portal = openings.portal();
        Account person = person("Paulo Costa", portal, Role.FACILITATOR);
        story(portal, person, "ONLINE", "FIRST_NAME_AND_INITIAL");
        Browser browser = signedIn(person);

        String page = browser.get("/compte/donnees").page().text();
        Map<String, String> files = unzip(person);

        assertThat(page).contains("Paulo Costa", String.valueOf(person.email()), "Mes récits 1");
        assertThat(files.get("donnees.json"))
                .contains("Paulo Costa", "Rue Basse", String.valueOf(person.email()));
        assertThat(browser.post("/compte/donnees/copie").raw().headers().firstValue("Content-Type"))
                .contains("application/zip");
    }

    @Test
    void erasing_forgets_the_person_and_keeps_the_story_signed_as_they_chose() {
        Portal portal = openings.portal();
        Account person = person("Paulo Ceiriz", portal, Role.FACILITATOR);
        UUID online = story(portal, person, "ONLINE", "FIRST_NAME_AND_INITIAL");
        UUID draft = story(portal, person, "DRAFT", "CHOSEN");
        Browser telephone = signedIn(person);
        Browser desk = signedIn(person);
        desk.get(base(portal) + "/code");
        desk.post(base(portal) + "/code");
        subscribe(portal, person);

        assertThat(desk.post("/compte/donnees/effacement").status())
                .as("not confirmed")
                .isEqualTo(422);
        assertThat(accounts.find(person.id())).isPresent();
        Browser.Answer erased = desk.post("/compte/donnees/effacement", "accord", "1");

        assertThat(erased.page().text()).contains("Votre compte est effacé");
        assertThat(accounts.find(person.id())).isEmpty();
        assertThat(telephone.get("/compte").status()).as("signed out everywhere").isEqualTo(303);
        assertThat(text("SELECT full_name FROM newsroom.author WHERE story_id = :id", online))
                .containsExactly("Paulo C.");
        assertThat(text("SELECT id::text FROM newsroom.story WHERE id = :id", draft)).isEmpty();
        assertThat(everywhere(person)).as("what still names the person").isEmpty();
    }

    @Test
    void the_journal_still_says_what_was_done_but_not_by_whom() {
        Portal portal = openings.portal();
        Account person = person("Mariam Diallo", portal, Role.FACILITATOR);
        Browser browser = signedIn(person);
        browser.get(base(portal) + "/code");
        browser.post(base(portal) + "/code");
        browser.post("/compte/donnees/effacement", "accord", "1");

        Browser editor = signedIn(person("Claire", portal, Role.EDITOR));
        String journal = editor.get(base(portal) + "/journal").page().select("main").text();

        assertThat(journal)
                .contains("Une personne dont le compte est effacé a ouvert la porte d’un atelier.")
                .doesNotContain("Mariam");
    }

    @Test
    void the_journal_is_filtered_by_what_was_done_and_by_whom() {
        Portal portal = openings.portal();
        Account one = person("Mariam", portal, Role.EDITOR);
        Account other = person("Claire", portal, Role.EDITOR);
        for (Account account : List.of(one, other)) {
            Browser browser = signedIn(account);
            browser.get(base(portal) + "/code");
            browser.post(base(portal) + "/code");
        }
        Browser desk = signedIn(one);

        String journal = base(portal) + "/journal?quoi=identity&qui=" + other.id();

        assertThat(desk.get(journal).page().select(".todo").text())
                .contains("Claire")
                .doesNotContain("Mariam");
        assertThat(desk.get(base(portal) + "/journal?quoi=credits").page().select(".todo"))
                .isEmpty();
        assertThat(desk.get(base(portal) + "/journal?quoi=x'&qui=y&apres=z").status())
                .isEqualTo(200);
    }

    /** Columns of all modules that still hold the name or the address. */
    private List<String> everywhere(Account person) {
        return db
                .sql(
                        """
                        SELECT table_schema || '.' || table_name || '.' || column_name
                        FROM information_schema.columns
                        WHERE table_schema IN ('identity', 'newsroom', 'credits', 'media', 'catalogue', 'outreach')
                          AND data_type IN ('text', 'jsonb')
                        """)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(column -> holds(column, person))
                .toList();
    }

    private boolean holds(String column, Account person) {
        int dot = column.lastIndexOf('.');
        return db.sql(
                                "SELECT count(*) FROM "
                                        + column.substring(0, dot)
                                        + " WHERE "
                                        + column.substring(dot + 1)
                                        + "::text ILIKE :mail OR "
                                        + column.substring(dot + 1)
                                        + "::text LIKE :name")
                        .param("mail", "%" + person.email() + "%")
                        .param("name", "%" + person.name() + "%")
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    private UUID story(Portal portal, Account author, String status, String nameAs) {
        UUID id = UUID.randomUUID();
        db.sql(
                        """
                        INSERT INTO newsroom.story (portal_id, id, kind, status, content, published, created_at, changed_at,
                            changed_by, changed_name, status_at)
                        VALUES (:portal, :id, 'article', :status, '{"title": "Rue Basse"}',
                            CASE WHEN :status = 'ONLINE' THEN '{"title": "Rue Basse"}'::jsonb END,
                            now(), now(), :account, :name, now())
                        """)
                .param("portal", portal.id().value())
                .param("id", id)
                .param("status", status)
                .param("account", author.id().value())
                .param("name", author.name())
                .update();
        db.sql(
                        """
                        INSERT INTO newsroom.author (portal_id, story_id, account_id, full_name, name_as, position)
                        VALUES (:portal, :id, :account, :name, :as, 0)
                        """)
                .param("portal", portal.id().value())
                .param("id", id)
                .param("account", author.id().value())
                .param("name", author.name())
                .param("as", nameAs)
                .update();
        return id;
    }

    /** Whoever signs in may also have subscribed, on a page that knows no account. */
    private void subscribe(Portal portal, Account person) {
        String email = String.valueOf(person.email());
        Browser reader = new Browser(port);
        reader.post("/" + portal.slug() + "/lettre", "courriel", email, "rythme", "week");
        assertThat(
                        db.sql("SELECT count(*) FROM outreach.subscription WHERE email = :email")
                                .param("email", email)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private List<String> text(String sql, UUID id) {
        return db.sql(sql).param("id", id).query((row, number) -> row.getString(1)).list();
    }

    private Map<String, String> unzip(Account person) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.write(person, places.home(null, Language.FRENCH), bytes);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Account person(String name, Portal portal, Role role) {
        Account account =
                accounts.create(name, UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(account.id(), role, portal.id());
        return account;
    }

    private Browser signedIn(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private static String base(Portal portal) {
        return "/" + portal.slug() + "/redaction";
    }
}
