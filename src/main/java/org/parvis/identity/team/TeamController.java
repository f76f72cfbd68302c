package org.parvis.identity.team;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.GrantStore;
import org.parvis.identity.Ladder;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.Invitation;
import org.parvis.identity.invitation.Invitations;
import org.parvis.kernel.Action;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team of a portal: roles given by invitation, and taken away. */
@Controller
final class TeamController {
    static final List<Role> GIVEN_HERE =
            List.of(Role.CONTRIBUTOR, Role.FACILITATOR, Role.MODERATOR, Role.EDITOR);

    private final Team team;
    private final Invitations invitations;
    private final Studios studios;

    TeamController(Team team, Invitations invitations, Studios studios) {
        this.team = team;
        this.invitations = invitations;
        this.studios = studios;
    }

    @GetMapping("/{portal}/redaction/equipe")
    @Allowed(Action.MANAGE_TEAM)
    Page show(@RequestParam(defaultValue = "") String envoye, Place place, Visitor visitor) {
        String sent = EmailAddress.parse(envoye).map(EmailAddress::value).orElse("");
        return page(place, visitor, "", "", sent);
    }

    @PostMapping("/{portal}/redaction/equipe")
    @Allowed(Action.MANAGE_TEAM)
    Answer invite(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "mail") String moyen,
            Place place,
            Visitor visitor) {
        Optional<Role> given = given(role).filter(one -> Ladder.mayGive(visitor.roles(), one));
        if (given.isEmpty()) {
            return Answer.again(page(place, visitor, mail, place.say("identity.team.no-role"), ""));
        }
        return switch (moyen) {
            case "code" ->
                    shown(
                            place,
                            invitations.byCode(place.portalId(), given.get(), visitor.required()));
            case "carre" ->
                    shown(
                            place,
                            invitations.byLink(place.portalId(), given.get(), visitor.required()));
            default -> byMail(place, visitor, mail, given.get());
        };
    }

    private Answer byMail(Place place, Visitor visitor, String mail, Role role) {
        Optional<EmailAddress> address = EmailAddress.parse(mail);
        if (address.isEmpty()) {
            return Answer.again(
                    page(place, visitor, mail, place.say("identity.sign-in.mail.problem"), ""));
        }
        invitations.byMail(
                place.portalId(),
                place.portal().name(),
                role,
                address.get().value(),
                visitor.required(),
                place.language());
        return Answer.see(
                place.href("/redaction/equipe?envoye=")
                        + URLEncoder.encode(address.get().value(), StandardCharsets.UTF_8));
    }

    private static Answer shown(Place place, Invitation invitation) {
        return Answer.see(place.href("/redaction/equipe/invitations/" + invitation.id()));
    }

    @PostMapping("/{portal}/redaction/equipe/{account}/roles/{role}/retrait")
    @Allowed(Action.MANAGE_TEAM)
    Answer remove(
            @PathVariable UUID account, @PathVariable String role, Place place, Visitor visitor) {
        Role taken = given(role).orElseThrow(NotHere::new);
        return switch (team.remove(
                place.portalId(), visitor.required(), new AccountId(account), taken)) {
            case REMOVED -> Answer.see(place.href("/redaction/equipe"));
            case NOT_A_MEMBER -> throw new NotHere();
            case LAST_EDITOR ->
                    Answer.page(
                            409,
                            page(place, visitor, "", place.say("identity.team.last-editor"), ""));
        };
    }

    private TeamPage page(Place place, Visitor visitor, String mail, String problem, String sent) {
        return new TeamPage(
                studios.page(place, visitor, place.say("identity.team.title")),
                members(place, visitor.required().id()),
                invitations.living(place.portalId()).stream()
                        .map(invitation -> invited(place, invitation))
                        .toList(),
                GIVEN_HERE.stream().filter(role -> Ladder.mayGive(visitor.roles(), role)).toList(),
                mail,
                problem,
                sent);
    }

    private List<TeamPage.Member> members(Place place, AccountId self) {
        Map<AccountId, List<GrantStore.Member>> people =
                team.members(place.portalId()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        GrantStore.Member::account,
                                        LinkedHashMap::new,
                                        Collectors.toCollection(ArrayList::new)));
        return people.values().stream().map(grants -> member(grants, self)).toList();
    }

    private static TeamPage.Member member(List<GrantStore.Member> grants, AccountId self) {
        GrantStore.Member first = grants.getFirst();
        return new TeamPage.Member(
                first.account().toString(),
                first.name(),
                first.email(),
                first.account().equals(self),
                grants.stream().map(GrantStore.Member::role).sorted().toList());
    }

    private static TeamPage.Invited invited(Place place, Invitation invitation) {
        boolean letter = invitation.means() == Invitation.Means.MAIL;
        String how = invitation.means().name().toLowerCase(Locale.ROOT);
        return new TeamPage.Invited(
                invitation.id().toString(),
                letter
                        ? Objects.requireNonNull(invitation.email())
                        : place.say("identity.team.by-" + how),
                letter ? "" : place.href("/redaction/equipe/invitations/" + invitation.id()),
                invitation.role(),
                place.formats().dateAndTime(invitation.expiresAt()),
                invitation.entries(),
                invitation.mostEntries());
    }

    private static Optional<Role> given(@Nullable String word) {
        return GIVEN_HERE.stream()
                .filter(role ->
                        role.word().equals(word == null ? "" : word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
