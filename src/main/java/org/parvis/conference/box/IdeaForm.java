package org.parvis.conference.box;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.conference.NewIdea;
import org.parvis.identity.AccountId;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.web.multipart.MultipartFile;

/** Reads what somebody gives. */
public final class IdeaForm {
    static final int LONGEST_WORDS = 3000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMAIL = 254;

    private IdeaForm() {}

    public static NewIdea read(
            Typed typed,
            @Nullable List<MultipartFile> sounds,
            @Nullable List<MultipartFile> pictures,
            Place place,
            Optional<AccountId> account) {
        String tooLong = place.say("conference.error.long");
        List<MultipartFile> said = sent(sounds);
        List<MultipartFile> seen = sent(pictures);
        boolean nothing = said.isEmpty() && seen.isEmpty();
        String empty = nothing ? place.say("conference.error.empty") : null;
        String words = typed.text("idee", LONGEST_WORDS, empty, tooLong);
        String name = typed.text("prenom", LONGEST_NAME, null, tooLong);
        String email = email(typed, "courriel", place);
        String key = key(typed.value("cle"));
        return new NewIdea(
                words, name, email, account.orElse(null), place.language(), key, said, seen);
    }

    /** What nobody can guess, or nothing. */
    private static String key(String sent) {
        return sent.matches("[A-Za-z0-9_-]{24,64}") ? sent : "";
    }

    /** An address that letters can be sent to, or nothing; anything else is refused. */
    public static String email(Typed typed, String field, Place place) {
        String email = typed.value(field);
        boolean plausible =
                email.length() <= LONGEST_EMAIL
                        && email.matches("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+\\.[^@\\s<>\".,;:]{2,}");
        if (!email.isEmpty() && !plausible) {
            typed.refuse(field, place.say("conference.error.email"));
        }
        return email;
    }

    private static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }
}
