package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route asked by every role, on its own portal and from the other one; new routes join by
 * themselves.
 */
@ServerTest
class MatrixTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:[^/]*)?\\}");

    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired MockMvc server;
    @Autowired ObjectProvider<RouteSamples> samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Route(
            String method, String pattern, RequestMappingInfo info, @Nullable Action action) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /**
     * Somebody made for this test, because the routes asked change who they are.
     *
     * @param role the one role, or nothing
     * @param home the portal where it counts
     * @param visitors as they were before the first request, on Le Grand Palier and on the network
     */
    private record Person(
            String name,
            boolean signedIn,
            @Nullable Role role,
            Portal home,
            List<Visitor> visitors) {}

    @Test
    void every_route_names_an_action_of_the_table() {
        assertThat(routes()).hasSizeGreaterThan(20);
        assertThat(routes())
                .allSatisfy(route -> assertThat(route.action()).as(route.toString()).isNotNull());
    }

    @Test
    void every_route_opens_to_the_roles_of_the_table_and_to_no_other() {
        List<String> wrong = new ArrayList<>();
        List<Person> people = people();
        for (Route route : routes()) {
            for (Person person : people) {
                String said = ask(route, person);
                if (!said.isEmpty()) {
                    wrong.add(route + " asked by " + person.name() + ": " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void things_of_one_portal_are_not_there_for_the_other_portals_editor() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            Map<String, String> things = things(route, world.grandPalier);
            if (route.pattern().startsWith("/{portal}") && !things.isEmpty()) {
                MockHttpServletResponse answer = send(route, world.quai9, things, editorOfQuai9());
                if (answer.getStatus() != 404) {
                    wrong.add(
                            route
                                    + " answered "
                                    + answer.getStatus()
                                    + " for a thing of the other portal");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with the answer, or nothing. */
    private String ask(Route route, Person person) {
        boolean onPortal = route.pattern().startsWith("/{portal}");
        Visitor visitor = person.visitors().get(onPortal ? 0 : 1);
        MockHttpServletResponse answer =
                send(route, world.grandPalier, things(route, world.grandPalier), visitor);
        int status = answer.getStatus();
        if (status >= 500) {
            return "answered " + status;
        }
        if (mayByTable(route, person, onPortal)) {
            boolean refused =
                    status == 401 || status == 403 || (goesToSignIn(answer) && !forAnybody(route));
            return refused ? "refused with " + status : "";
        }
        int expected = person.signedIn() ? 403 : route.method().equals("GET") ? 303 : 401;
        return status == expected ? "" : "expected " + expected + ", answered " + status;
    }

    /** Reads the table by itself, so that a mistake in Visitor shows. */
    private boolean mayByTable(Route route, Person person, boolean onPortal) {
        Set<Role> roles = roles(route);
        Role role = person.role();
        boolean counts =
                role != null
                        && (role.heldOnNetwork()
                                || (onPortal && person.home().equals(world.grandPalier)));
        return forAnybody(route)
                || (person.signedIn() && roles.contains(Role.ACCOUNT))
                || (counts && roles.contains(role));
    }

    private static boolean forAnybody(Route route) {
        return roles(route).contains(Role.VISITOR) || roles(route).contains(Role.LINK_HOLDER);
    }

    private static Set<Role> roles(Route route) {
        return Objects.requireNonNull(route.action()).roles();
    }

    private static boolean goesToSignIn(MockHttpServletResponse answer) {
        String location = answer.getHeader("Location");
        return answer.getStatus() == 303
                && location != null
                && location.startsWith("/connexion?retour=");
    }

    private MockHttpServletResponse send(
            Route route, Portal portal, Map<String, String> things, Visitor visitor) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(
                                HttpMethod.valueOf(route.method()), path(route, portal, things))
                        .requestAttr(Visitor.class.getName(), visitor)
                        .with(asked -> {
                            asked.setRemoteAddr(UUID.randomUUID().toString());
                            return asked;
                        })
                        .header("Sec-Fetch-Site", "same-origin")
                        .contentType(contentType(route))
                        .accept(accept(route));
        if (!route.method().equals("GET")) {
            request.header("X-Parvis", "1");
        }
        try {
            return server.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(route + " threw", e);
        }
    }

    private String path(Route route, Portal portal, Map<String, String> things) {
        Map<String, String> values = new HashMap<>(things);
        samples.stream().forEach(module -> values.putAll(module.words(route.pattern())));
        values.put("portal", portal.slug().value());
        Matcher variable = VARIABLE.matcher(route.pattern());
        return variable.replaceAll(
                found -> values.getOrDefault(found.group(1), UUID.randomUUID().toString()));
    }

    private Map<String, String> things(Route route, Portal portal) {
        Map<String, String> things = new LinkedHashMap<>();
        samples.stream().forEach(module -> things.putAll(module.things(route.pattern(), portal)));
        return things;
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(
                new Person(
                        "a visitor",
                        false,
                        null,
                        world.grandPalier,
                        List.of(Visitor.anonymous(), Visitor.anonymous())));
        people.add(person("somebody without a role", null, world.grandPalier));
        for (Role role : Role.values()) {
            if (role.heldOnPortal() || role.heldOnNetwork()) {
                people.add(person(role.word(), role, world.grandPalier));
            }
            if (role.heldOnPortal()) {
                people.add(person(role.word() + " of Quai 9", role, world.quai9));
            }
        }
        return people;
    }

    private Person person(String name, @Nullable Role role, Portal home) {
        Account account = accounts.create(name, null, Language.FRENCH);
        if (role != null) {
            accounts.grant(account.id(), role, role.heldOnPortal() ? home.id() : null);
        }
        List<Visitor> visitors =
                List.of(
                        accounts.asVisitor(account.id(), world.grandPalier.id()),
                        accounts.asVisitor(account.id(), null));
        return new Person(name, true, role, home, visitors);
    }

    private Visitor editorOfQuai9() {
        Account editor = accounts.create("Editor of Quai 9", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, world.quai9.id());
        return accounts.asVisitor(editor.id(), world.quai9.id());
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mappings.getHandlerMethods().entrySet()) {
            Allowed allowed = entry.getValue().getMethodAnnotation(Allowed.class);
            Action action = allowed == null ? null : allowed.value();
            for (String pattern : entry.getKey().getPatternValues()) {
                for (String method : methods(entry.getKey())) {
                    routes.add(new Route(method, pattern, entry.getKey(), action));
                }
            }
        }
        return routes;
    }

    private static List<String> methods(RequestMappingInfo info) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
        return methods.isEmpty() ? List.of("GET", "POST") : methods;
    }

    private static MediaType contentType(Route route) {
        return route.info().getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .findFirst()
                .orElse(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static MediaType accept(Route route) {
        return route.info().getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.TEXT_HTML);
    }
}
