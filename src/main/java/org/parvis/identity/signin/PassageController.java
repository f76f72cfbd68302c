package org.parvis.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.ReturnPath;
import org.parvis.identity.Secret;
import org.parvis.identity.SessionKeys;
import org.parvis.identity.Visitor;
import org.parvis.identity.session.SignIn;
import org.parvis.kernel.Action;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in on a portal's own host (ADR 7): this host gives the browser a word, the network's host
 * says who is behind it, this host believes it once. Three redirections, so GETs; what they change
 * is worth nothing to another browser.
 */
@Controller
final class PassageController {
    static final String COOKIE = "parvis-passage";

    // long enough to fetch a letter in between
    private static final Duration WORD_LIFE = Duration.ofHours(1);

    private final Handoffs handoffs;
    private final Accounts accounts;
    private final Portals portals;
    private final SignIn sessions;
    private final SignInDress dress;

    PassageController(
            Handoffs handoffs,
            Accounts accounts,
            Portals portals,
            SignIn sessions,
            SignInDress dress) {
        this.handoffs = handoffs;
        this.accounts = accounts;
        this.portals = portals;
        this.sessions = sessions;
        this.dress = dress;
    }

    /** On the portal's host: remembers the browser, and sends it to the network's host. */
    @GetMapping("/{portal}/passage")
    @Allowed(Action.SIGN_IN)
    Answer begin(
            @RequestParam(required = false) @Nullable String retour,
            @RequestParam(defaultValue = "") String encore,
            Place place,
            HttpServletRequest request,
            HttpServletResponse response) {
        String back = inside(place, retour);
        if (!place.onOwnHost()) {
            return Answer.see(place.network("/connexion") + "?retour=" + encoded(back));
        }
        String word = Secret.random().text();
        remember(word, WORD_LIFE, request, response);
        return Answer.see(
                place.network("/passage/" + place.portal().slug())
                        + "?pour="
                        + HexFormat.of().formatHex(Secret.sha256(word))
                        + "&retour="
                        + encoded(back)
                        + (encore.isEmpty() ? "" : "&encore=1"));
    }

    /** On the network's host: sends whoever is signed in back with a secret. */
    @GetMapping("/passage/{media}")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer leave(
            @PathVariable String media,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam(defaultValue = "") String retour,
            @RequestParam(defaultValue = "") String encore,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Portal portal =
                Optional.of(media)
                        .filter(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                        .flatMap(word -> portals.bySlug(new Slug(word)))
                        .filter(found -> found.host() != null)
                        .orElseThrow(NotHere::new);
        if (!pour.matches("[0-9a-f]{64}")) {
            throw new NotHere();
        }
        Secret secret =
                handoffs.leave(
                        visitor.required(), portal, HexFormat.of().parseHex(pour), family(request));
        return Answer.see(
                place.of(portal, "/passage/" + secret.text())
                        + "?retour="
                        + encoded(retour)
                        + (encore.isEmpty() ? "" : "&encore=1"));
    }

    /** On the portal's host again: in. */
    @GetMapping("/{portal}/passage/{secret}")
    @Allowed(Action.SIGN_IN)
    Answer arrive(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String retour,
            @RequestParam(defaultValue = "") String encore,
            Place place,
            HttpServletRequest request,
            HttpServletResponse response) {
        String back = inside(place, retour);
        Optional<Handoff> found =
                handoffs.arrive(
                        place.portal(), request.getServerName(), new Secret(secret), word(request));
        Optional<Account> account = found.flatMap(handoff -> accounts.find(handoff.account()));
        if (account.isEmpty()) {
            return encore.isEmpty() && place.onOwnHost() ? onceMore(place, back) : gone(place);
        }
        remember("", Duration.ZERO, request, response);
        sessions.startIn(account.get(), found.orElseThrow().family(), request);
        return Answer.see(back);
    }

    /** A letter may have been opened in another browser: that one has no word yet. */
    private static Answer onceMore(Place place, String back) {
        return Answer.see(place.href("/passage") + "?encore=1&retour=" + encoded(back));
    }

    private Answer gone(Place place) {
        return Answer.page(
                410,
                new LinkPage(
                        dress.page(
                                place, ReturnPath.ACCOUNT, place.say("identity.link-gone.title")),
                        place,
                        "",
                        false,
                        ""));
    }

    private static String inside(Place place, @Nullable String retour) {
        ReturnPath path = ReturnPath.of(retour);
        return path.isDefault() || path.value().contains("/passage")
                ? place.href("/redaction")
                : path.value();
    }

    private static String word(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private static void remember(
            String word, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, word)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String family(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object family = session == null ? null : session.getAttribute(SessionKeys.FAMILY);
        return family instanceof String text ? text : "";
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
