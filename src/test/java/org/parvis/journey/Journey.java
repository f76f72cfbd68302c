package org.parvis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.world.Cast;
import org.parvis.world.Chromium;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A walk through the real pages, in a real browser, on the server of the tests. */
@ServerTest
@Tag("journey")
abstract class Journey {
    static final int PHONE = 360;
    private static final int DESK = 1280;

    @Autowired World world;
    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired ApplicationContext server;
    @LocalServerPort int port;

    private final List<Person> people = new ArrayList<>();

    @AfterEach
    void everybodyGoesHome() {
        people.forEach(Person::close);
        people.clear();
    }

    Person onPhone() {
        return person(options(PHONE).setHasTouch(true).setIsMobile(true));
    }

    Person atDesk() {
        return person(options(DESK));
    }

    Person withoutScript() {
        return person(options(PHONE).setJavaScriptEnabled(false));
    }

    Person inTheDark(int width) {
        return person(options(width).setColorScheme(ColorScheme.DARK));
    }

    Person withRole(Person person, Role role) {
        return person.signIn(accounts.signInLink(cast.holding(role).id(), "/compte"));
    }

    private Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("fr-FR")
                .setViewportSize(width, 740);
    }

    private Person person(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options);
        Person person = new Person(context);
        people.add(person);
        return person;
    }
}
