package org.parvis.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who and where: {@code network.yaml} and the portals it names. */
record Cast(List<Stage> portals, List<Person> people) {

    /**
     * {@code network.yaml}.
     *
     * @param portals slugs, in the order of the wall
     * @param host who hosts the server
     */
    record Network(List<String> portals, String host, List<Person> people) {}

    /**
     * A portal, as its {@code portal.yaml} says.
     *
     * @param slug name of its folder
     * @param languages tags, the first one by default
     * @param host who hosts the server
     * @param partners who helps, by name, with an address or nothing
     * @param subscribers who receives its letters: mail, and rhythm with a theme or not
     * @param notebooks who keeps a notebook, by the key of its writer
     * @param invited who has been written to and has not answered yet: mail and role
     */
    record Stage(
            @Nullable String slug,
            String name,
            String baseline,
            String presentation,
            String district,
            String town,
            String ink,
            String paving,
            List<String> languages,
            String address,
            String publisher,
            String director,
            String contact,
            String registration,
            @Nullable String host,
            String charter,
            @Nullable Map<String, String> partners,
            @Nullable Map<String, Book> notebooks,
            @Nullable Map<String, String> invited,
            @Nullable Map<String, String> subscribers,
            List<Person> people) {

        String requireSlug() {
            return Objects.requireNonNull(slug);
        }

        Map<String, Book> books() {
            return Objects.requireNonNullElse(notebooks, Map.of());
        }

        Map<String, String> friends() {
            return Objects.requireNonNullElse(partners, Map.of());
        }

        Map<String, String> guests() {
            return Objects.requireNonNullElse(invited, Map.of());
        }

        Map<String, String> readers() {
            return Objects.requireNonNullElse(subscribers, Map.of());
        }

        Stage at(String folder, String hostedBy) {
            return new Stage(
                    folder,
                    name,
                    baseline,
                    presentation,
                    district,
                    town,
                    ink,
                    paving,
                    languages,
                    address,
                    publisher,
                    director,
                    contact,
                    registration,
                    hostedBy,
                    charter,
                    partners,
                    notebooks,
                    invited,
                    subscribers,
                    people.stream().map(person -> person.of(folder)).toList());
        }
    }

    /** A notebook: what it says of itself, and its drawing. */
    record Book(String title, String sentence, String name, String poster) {}

    /**
     * Somebody with an account.
     *
     * @param email nothing means the key at the portal's own domain
     * @param language of screens, French when nothing is said
     * @param role on the portal whose file names the person
     * @param roles by portal slug, or {@code network}; instead of {@code role}
     * @param signIn the role whose line on the console signs in as this person, if any
     * @param portal the portal of that line; nothing for a role of the network
     */
    record Person(
            String key,
            String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String role,
            @Nullable Map<String, String> roles,
            @Nullable String signIn,
            @Nullable String portal) {

        Person of(String folder) {
            return new Person(
                    key,
                    name,
                    email == null ? key + "@" + folder + ".example" : email,
                    language,
                    role,
                    role == null ? roles : Map.of(folder, role),
                    signIn,
                    folder);
        }

        Map<String, String> grants() {
            return Objects.requireNonNullElse(roles, Map.of());
        }
    }
}
