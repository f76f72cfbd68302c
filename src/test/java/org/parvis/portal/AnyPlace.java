package org.parvis.portal;

import java.nio.file.Path;
import java.time.ZoneId;
import org.parvis.kernel.Language;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Messages;
import org.parvis.platform.text.Words;
import org.springframework.mock.env.MockEnvironment;

/** A place on the network, for tests of templates that need no server. */
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
        return new Place(null, words, formats, false, "/", addresses, () -> "token");
    }
}
