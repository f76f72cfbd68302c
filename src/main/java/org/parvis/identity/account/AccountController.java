package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountStore;
import org.parvis.identity.GrantStore;
import org.parvis.identity.Grants;
import org.parvis.identity.OpenSessions;
import org.parvis.identity.PersonName;
import org.parvis.identity.Visitor;
import org.parvis.identity.signin.Passkeys;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
final class AccountController {
    private final AccountStore accounts;
    private final GrantStore grants;
    private final OpenSessions sessions;
    private final Passkeys passkeys;
    private final Portals portals;
    private final Chromes chromes;

    AccountController(
            AccountStore accounts,
            GrantStore grants,
            OpenSessions sessions,
            Passkeys passkeys,
            Portals portals,
            Chromes chromes) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.portals = portals;
        this.chromes = chromes;
    }

    @GetMapping("/compte")
    @Allowed(Action.KEEP_ACCOUNT)
    Page show(
            @RequestParam(required = false) @Nullable String note,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        return page(place, visitor.required(), request, "", note != null);
    }

    @PostMapping("/compte")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer change(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String langue,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Account before = visitor.required();
        Optional<PersonName> name = PersonName.parse(nom);
        if (name.isEmpty()) {
            return Answer.again(
                    page(place, before, request, place.say("identity.name.problem"), false));
        }
        Language language = Language.ofScreen(langue).orElse(before.language());
        accounts.update(new Account(before.id(), name.get().value(), before.email(), language));
        return saved(place);
    }

    @PostMapping("/compte/sessions/{handle}/fermeture")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer closeSession(@PathVariable String handle, Place place, Visitor visitor) {
        sessions.close(visitor.required(), handle);
        return saved(place);
    }

    @PostMapping("/compte/sessions/fermeture")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer closeOtherSessions(Place place, Visitor visitor, HttpServletRequest request) {
        sessions.closeOthers(visitor.required(), request);
        return saved(place);
    }

    @PostMapping("/compte/cles/{id}/retrait")
    @Allowed(Action.KEEP_ACCOUNT)
    Answer removePasskey(@PathVariable String id, Place place, Visitor visitor) {
        passkeys.remove(visitor.required(), id);
        return saved(place);
    }

    private static Answer saved(Place place) {
        return Answer.see(place.href("/compte?note=1"));
    }

    private AccountPage page(
            Place place,
            Account account,
            HttpServletRequest request,
            String problem,
            boolean saved) {
        return new AccountPage(
                chromes.bare(place, place.say("identity.account.title")),
                account,
                sessions.of(account, request),
                passkeys.of(account),
                newsrooms(place, account),
                problem,
                saved);
    }

    private Map<String, String> newsrooms(Place place, Account account) {
        Grants held = grants.of(account.id());
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Portal portal : portals.all()) {
            if (held.portals().containsKey(portal.id())) {
                addresses.put(portal.name(), place.of(portal, "/redaction"));
            }
        }
        if (!held.network().isEmpty()) {
            addresses.put(place.say("identity.account.network"), place.href("/reseau/medias"));
        }
        return addresses;
    }
}
