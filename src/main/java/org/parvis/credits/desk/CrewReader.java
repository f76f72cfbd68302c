package org.parvis.credits.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.parvis.credits.Credit;
import org.parvis.credits.CrewRoles;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.credits.pieces.CrewForm;
import org.parvis.identity.Account;
import org.springframework.stereotype.Component;

/** Reads the crew from its form. */
@Component
final class CrewReader {
    private final CrewRoles roles;

    CrewReader(CrewRoles roles) {
        this.roles = roles;
    }

    /**
     * The people named in the form; empty rows are left out, and what needs another look is said in
     * the form.
     */
    List<Credit> read(Form form, int rows, List<Credit> before, Account account) {
        List<Credit> crew = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> chosen = form.values("role-" + row).stream().distinct().toList();
            boolean empty =
                    form.value("name-" + row).isEmpty() && form.value("note-" + row).isEmpty();
            if (!empty || !chosen.isEmpty()) {
                crew.add(credit(form, row, chosen, before, account));
            }
        }
        return crew;
    }

    private Credit credit(
            Form form, int row, List<String> chosen, List<Credit> before, Account account) {
        String name = form.required("name-" + row, Limits.NAME, "credits.error.name");
        if (chosen.isEmpty()
                || chosen.size() > CrewForm.ROLES
                || !chosen.stream().allMatch(this::isRole)) {
            form.refuse("role-" + row, "credits.error.role");
        }
        OptionalInt age = form.age("age-" + row);
        return new Credit(
                name,
                chosen,
                age.isPresent() ? age.getAsInt() : null,
                form.optional("note-" + row, Limits.NOTE),
                form.is("first-" + row, "1"),
                form.is("me-" + row, "1")
                        ? account.id().value()
                        : accountBefore(name, before, account));
    }

    private boolean isRole(String code) {
        return roles.find(code).isPresent();
    }

    /** Somebody else's link to an account is neither made nor lost by this form. */
    private static @org.jspecify.annotations.Nullable UUID accountBefore(
            String name, List<Credit> before, Account account) {
        return before.stream()
                .filter(credit -> credit.name().equals(name))
                .map(Credit::account)
                .filter(known -> known != null && !known.equals(account.id().value()))
                .findFirst()
                .orElse(null);
    }

    /** The same people with the one of this row one place higher. */
    static List<Credit> raise(List<Credit> crew, String row) {
        if (!row.matches("[0-9]{1,3}")) {
            return crew;
        }
        int place = Integer.parseInt(row);
        if (place < 1 || place >= crew.size()) {
            return crew;
        }
        List<Credit> moved = new ArrayList<>(crew);
        moved.add(place - 1, moved.remove(place));
        return moved;
    }
}
