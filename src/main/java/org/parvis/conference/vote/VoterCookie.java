package org.parvis.conference.vote;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.parvis.conference.PrivateWord;
import org.parvis.conference.meeting.Conferences;
import org.parvis.identity.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Knows a telephone again for the time of a conference: one vote each. */
final class VoterCookie {
    private static final String NAME = "voix";
    private static final Duration KEPT = Conferences.LONGEST;

    private VoterCookie() {}

    /** Who votes: an account counts once, whatever its machines. */
    static Optional<String> voter(HttpServletRequest request, Visitor visitor) {
        return visitor.account()
                .map(account -> "a:" + account.id())
                .or(() -> sent(request).map(VoterCookie::device));
    }

    /** The same, with a new word for a telephone that has none. */
    static String voter(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        return voter(request, visitor).orElseGet(() -> device(give(request, response)));
    }

    private static Optional<String> sent(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() >= 32)
                        .findFirst();
    }

    private static String give(HttpServletRequest request, HttpServletResponse response) {
        String word = PrivateWord.random().text();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, word)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return word;
    }

    private static String device(String word) {
        return "d:" + HexFormat.of().formatHex(new PrivateWord(word).hash());
    }
}
