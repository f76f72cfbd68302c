package org.parvis.identity.team;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.Audit;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.GrantStore;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.Invitation;
import org.parvis.identity.invitation.Invitations;
import org.parvis.kernel.Action;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people whose roles count on the whole network. */
@Controller
final class NetworkTeamController {
    static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    private final GrantStore grants;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Audit audit;
    private final TransactionOperations tx;
    private final Studios studios;

    NetworkTeamController(
            GrantStore grants,
            Accounts accounts,
            Invitations invitations,
            Audit audit,
            TransactionOperations tx,
            Studios studios) {
        this.grants = grants;
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.tx = tx;
        this.studios = studios;
    }

    @GetMapping("/reseau/equipe")
    @Allowed(Action.MANAGE_NETWORK_TEAM)
    Page show(@RequestParam(defaultValue = "") String envoye, Place place, Visitor visitor) {
        String sent = EmailAddress.parse(envoye).map(EmailAddress::value).orElse("");
        return page(place, visitor, "", "", sent);
    }

    @PostMapping("/reseau/equipe")
    @Allowed(Action.MANAGE_NETWORK_TEAM)
    Answer invite(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String role,
            Place place,
            Visitor visitor) {
        Optional<EmailAddress> address = EmailAddress.parse(mail);
        Optional<Role> given = given(role);
        if (address.isEmpty() || given.isEmpty()) {
            String problem = place.say("identity.sign-in.mail.problem");
            return Answer.again(page(place, visitor, mail, problem, ""));
        }
        String box = address.get().value();
        invitations.byMail(null, "Parvis", given.get(), box, visitor.required(), place.language());
        return Answer.see(
                place.href("/reseau/equipe?envoye=")
                        + URLEncoder.encode(box, StandardCharsets.UTF_8));
    }

    @PostMapping("/reseau/equipe/invitations/{id}/retrait")
    @Allowed(Action.MANAGE_NETWORK_TEAM)
    Answer revoke(@PathVariable UUID id, Place place, Visitor visitor) {
        if (!invitations.revoke(null, id, visitor.required())) {
            throw new NotHere();
        }
        return Answer.see(place.href("/reseau/equipe"));
    }

    /** Nobody takes away their own role: so there always is somebody left. */
    @PostMapping("/reseau/equipe/{account}/roles/{role}/retrait")
    @Allowed(Action.MANAGE_NETWORK_TEAM)
    Answer remove(
            @PathVariable UUID account, @PathVariable String role, Place place, Visitor visitor) {
        AccountId who = new AccountId(account);
        Role taken = given(role).orElseThrow(NotHere::new);
        if (!grants.of(who).network().contains(taken)) {
            throw new NotHere();
        }
        if (who.equals(visitor.required().id())) {
            String problem = place.say("identity.network-team.own");
            return Answer.page(409, page(place, visitor, "", problem, ""));
        }
        tx.executeWithoutResult(status -> {
            accounts.revoke(who, taken, null);
            audit.record(
                    null,
                    visitor.required(),
                    "identity.role-removed",
                    new SubjectRef("identity", "account", account),
                    Map.of("name", accounts.require(who).name(), "role", taken.word()));
        });
        return Answer.see(place.href("/reseau/equipe"));
    }

    private NetworkTeamPage page(
            Place place, Visitor visitor, String mail, String problem, String sent) {
        AccountId self = visitor.required().id();
        return new NetworkTeamPage(
                studios.page(place, visitor, place.say("identity.network-team.title")),
                grants.networkMembers().stream().map(member -> line(member, self)).toList(),
                invitations.living(null).stream()
                        .map(invitation -> invited(place, invitation))
                        .toList(),
                mail,
                problem,
                sent);
    }

    private static NetworkTeamPage.Member line(GrantStore.Member member, AccountId self) {
        return new NetworkTeamPage.Member(
                member.account().toString(),
                member.name(),
                Objects.requireNonNullElse(member.email(), ""),
                member.account().equals(self),
                member.role());
    }

    private static NetworkTeamPage.Invited invited(Place place, Invitation invitation) {
        return new NetworkTeamPage.Invited(
                invitation.id().toString(),
                Objects.requireNonNullElse(invitation.email(), ""),
                invitation.role(),
                place.formats().dateAndTime(invitation.expiresAt()));
    }

    private static Optional<Role> given(String word) {
        return ROLES.stream().filter(role -> role.word().equals(word)).findFirst();
    }
}
