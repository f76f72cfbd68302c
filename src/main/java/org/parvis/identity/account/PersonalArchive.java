package org.parvis.identity.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.identity.Account;
import org.parvis.identity.Audit;
import org.parvis.identity.PersonalData;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Everything the network knows of one person: shown, copied, forgotten. */
@Component
final class PersonalArchive {
    private final ObjectProvider<PersonalData> modules;
    private final Audit audit;
    private final Mailer mailer;
    private final TransactionOperations tx;
    private final JsonMapper json;

    PersonalArchive(
            ObjectProvider<PersonalData> modules,
            Audit audit,
            Mailer mailer,
            TransactionOperations tx,
            JsonMapper json) {
        this.modules = modules;
        this.audit = audit;
        this.mailer = mailer;
        this.tx = tx;
        this.json = json;
    }

    /** Headings in words, then what is kept. */
    Map<String, List<Map<String, Object>>> of(Account account, Place place) {
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        for (PersonalData module : modules().reversed()) {
            module.export(account.id())
                    .forEach((key, rows) -> kept.put(place.words().say(key), rows));
        }
        return kept;
    }

    int files(Account account) {
        return modules().stream().mapToInt(module -> module.files(account.id()).size()).sum();
    }

    /** One JSON file, and the person's own files as they were sent. */
    void write(Account account, Place place, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("donnees.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(account, place)));
            zip.closeEntry();
            for (PersonalData module : modules()) {
                for (PersonalData.Copy copy : module.files(account.id())) {
                    zip.putNextEntry(new ZipEntry(copy.path()));
                    try (InputStream content = copy.content().get()) {
                        content.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }

    /** All modules, or none. */
    void erase(Account account, Place place) {
        tx.executeWithoutResult(status -> {
            String email = account.email();
            if (email != null) {
                mailer.sendLater(
                        new Letter(
                                email,
                                place.say("identity.erasure.letter.subject"),
                                place.say("identity.erasure.letter.text")));
            }
            modules().forEach(module -> module.erase(account.id()));
            audit.record(
                    null,
                    (Account) null,
                    "identity.account-erased",
                    new SubjectRef("identity", "account", account.id().value()),
                    Map.of());
        });
    }

    /** The account itself comes last: the others may still ask who it is. */
    private List<PersonalData> modules() {
        return modules.stream()
                .sorted(Comparator.comparing(module -> module instanceof IdentityPersonalData))
                .toList();
    }
}
