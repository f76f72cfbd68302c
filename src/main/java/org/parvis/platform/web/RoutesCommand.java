package org.parvis.platform.web;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.Role;
import org.parvis.platform.command.AdminCommand;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * {@code bin/parvis admin routes}: every address with its method, its module and the roles that may
 * use it.
 */
@Component
final class RoutesCommand implements AdminCommand {
    private final ApplicationContext context;

    RoutesCommand(ApplicationContext context) {
        this.context = context;
    }

    private record Route(String method, String address, String module, String roles) {}

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public String help() {
        return "  list every address: method, module, roles";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        routes().stream()
                .sorted(Comparator.comparing(Route::address).thenComparing(Route::method))
                .forEach(route ->
                        out.printf(
                                "%-6s %-60s %-12s %s%n",
                                route.method(), route.address(), route.module(), route.roles()));
        return 0;
    }

    private List<Route> routes() {
        return context.getBeansWithAnnotation(Controller.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().startsWith("org.parvis"))
                .flatMap(type -> List.of(ReflectionUtils.getDeclaredMethods(type)).stream())
                .flatMap(RoutesCommand::routes)
                .toList();
    }

    private static Stream<Route> routes(Method handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        String methods =
                List.of(mapping.method()).stream()
                        .map(RequestMethod::name)
                        .collect(Collectors.joining(","));
        String packageName = handler.getDeclaringClass().getPackageName();
        String module = packageName.substring("org.parvis.".length());
        return List.of(mapping.path()).stream()
                .map(path ->
                        new Route(
                                methods.isEmpty() ? "ANY" : methods, path, module, roles(handler)));
    }

    private static String roles(Method handler) {
        Allowed allowed = handler.getAnnotation(Allowed.class);
        Set<String> words = new TreeSet<>();
        if (allowed != null) {
            allowed.value().roles().stream().map(Role::word).forEach(words::add);
        }
        return String.join(" ", words);
    }
}
