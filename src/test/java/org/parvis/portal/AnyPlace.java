package org.parvis.portal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.springframework.mock.env.MockEnvironment;

/** A page of some portal, for tests of templates that need no server. */
public final class AnyPlace {
    private static final Messages MESSAGES = new Messages();

    private AnyPlace() {}

    /** The same page, read in this language. */
    public static Place in(Language language) {
        Words words = MESSAGES.in(language);
        ZoneId paris = ZoneId.of("Europe/Paris");
        HostSettings settings = new HostSettings(Path.of("var"), null, paris, false, false);
        Formats formats = new Formats(words, paris);
        Addresses addresses = new Addresses(settings, new MockEnvironment());
        return new Place(
                portal(), words, formats, false, "/", addresses, other -> portal(), () -> "token");
    }

    private static Portal portal() {
        return new Portal(
                new PortalId(new UUID(0, 1)),
                new Slug("quai-neuf"),
                null,
                "Quai 9",
                "Le média de Port-Marchal",
                "",
                "Port-Marchal",
                "Vermeuil",
                Ink.CANAL,
                Paving.CHEVRON,
                Masthead.of("Quai 9"),
                Language.OF_SCREENS,
                "",
                LegalNotice.EMPTY,
                "");
    }
}
