package org.parvis.credits.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.credits.signing.SignPage;
import org.parvis.credits.signing.Signing;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;
import org.parvis.platform.print.QrCode;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/**
 * Makes the papers to sign: one sheet for all grown people where that is enough, one for each
 * child, because her opinion and her parents' are nobody else's to read.
 */
@Component
final class PaperSheets {
    private static final int BLANK = 4;

    private final Signing signing;
    private final Clock clock;

    PaperSheets(Signing signing, Clock clock) {
        this.signing = signing;
        this.clock = clock;
    }

    /** Those who are still to be asked, and may be on a sheet with others. */
    List<Appearance> grown(List<Appearance> people) {
        return people.stream().filter(one -> one.voices().equals(List.of(Voice.SELF))).toList();
    }

    /** Those to whom a sheet of their own is due. */
    List<Appearance> alone(List<Appearance> people, boolean together) {
        return people.stream()
                .filter(one -> !one.voices().isEmpty())
                .filter(one -> !together || !one.voices().equals(List.of(Voice.SELF)))
                .toList();
    }

    /** Those whose agreement is still missing. */
    List<Appearance> waiting(List<Appearance> people) {
        return people.stream().filter(one -> !one.missing(clock.instant()).isEmpty()).toList();
    }

    PaperSheetPage.Together together(
            Place place, SubjectRef subject, List<Appearance> grown, @Nullable Language also) {
        List<PaperSheetPage.Text> texts =
                languages(also).stream()
                        .map(language -> text(place, signing.forAll(place, subject, language)))
                        .toList();
        String address = address(place, subject) + "?feuille=groupe";
        return new PaperSheetPage.Together(
                texts,
                grown.stream().map(Appearance::name).toList(),
                BLANK,
                mark(subject.id(), address));
    }

    PaperSheetPage.Sheet sheet(Place place, Appearance person, @Nullable Language also) {
        List<PaperSheetPage.Part> parts = new ArrayList<>();
        List<Voice> guardians = person.voices().stream().filter(Voice::isGuardian).toList();
        person.voices().stream()
                .filter(voice -> !voice.isGuardian())
                .forEach(voice -> parts.add(part(place, person, List.of(voice), also)));
        if (!guardians.isEmpty()) {
            parts.add(part(place, person, guardians, also));
        }
        String address = address(place, person.subject()) + "?personne=" + person.id();
        return new PaperSheetPage.Sheet(person.name(), parts, mark(person.id().value(), address));
    }

    private PaperSheetPage.Part part(
            Place place, Appearance person, List<Voice> voices, @Nullable Language also) {
        Voice first = voices.getFirst();
        return new PaperSheetPage.Part(
                languages(also).stream()
                        .map(language ->
                                text(place, signing.onPaper(place, person, first, language)))
                        .toList(),
                voices);
    }

    private static PaperSheetPage.Text text(Place place, Wording wording) {
        return new PaperSheetPage.Text(
                wording.language(),
                SignPage.Line.of(wording.text()),
                place.say(
                        "credits.history.proof",
                        "version",
                        wording.version(),
                        "hash",
                        wording.hash()));
    }

    private static Set<Language> languages(@Nullable Language also) {
        Set<Language> languages = new LinkedHashSet<>(List.of(Language.FRENCH));
        if (also != null) {
            languages.add(also);
        }
        return languages;
    }

    private static PaperSheetPage.Mark mark(UUID id, String address) {
        return new PaperSheetPage.Mark(number(id), address, QrCode.of(address));
    }

    /** "3F2A 91C0": the last eight digits, which chance gave. */
    static String number(UUID id) {
        String text = id.toString().toUpperCase(Locale.ROOT);
        return text.substring(28, 32) + " " + text.substring(32);
    }

    private static String address(Place place, SubjectRef subject) {
        return place.absolute("/redaction/recits/" + subject.id() + "/personnes/signes");
    }
}
