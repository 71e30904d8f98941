package org.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.organization.session.WithoutCsrf;
import org.junit.jupiter.api.Test;

/**
 * Every route of the application, who may use it, and whether it takes forms without the token, against the list in
 * {@code routes.txt}: a route cannot come, open up or go unnoticed. After a wanted change, read the difference that
 * {@code mvn test -Dtest=RoutesTest -Droutes.write=true} makes, and commit it.
 */
class RoutesTest {
    private static final java.nio.file.Path LIST = java.nio.file.Path.of("src/test/resources/routes.txt");

    @Test
    void everyRouteIsListedWithWhoMayUseIt() throws IOException {
        List<String> routes = routes();
        if (Boolean.getBoolean("routes.write")) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, routes);
        }
        assertThat(routes).isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void everyRouteSaysWhoMayUseIt() throws IOException {
        assertThat(routes()).noneMatch(route -> route.contains("NOBODY SAID"));
    }

    private static List<String> routes() {
        TreeSet<String> routes = new TreeSet<>();
        for (JavaClass resource : classes()) {
            if (!resource.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (JavaMethod method : resource.getMethods()) {
                verb(method)
                        .ifPresent(verb -> routes.add(verb + " " + path(resource, method) + " " + who(resource, method)
                                + withoutCsrf(resource, method)));
            }
        }
        return List.copyOf(routes);
    }

    /** Our own classes and the verbs; looking up every library that they touch takes most of an import's time. */
    private static JavaClasses classes() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.canvass", "jakarta.ws.rs");
        });
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + resource.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static String who(JavaClass resource, JavaMethod method) {
        return Stream.of(
                        said(RolesAllowed.class, method, null),
                        said(Authenticated.class, method, null),
                        said(PermitAll.class, method, null),
                        said(DenyAll.class, method, null),
                        said(RolesAllowed.class, null, resource),
                        said(Authenticated.class, null, resource),
                        said(PermitAll.class, null, resource),
                        said(DenyAll.class, null, resource))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("NOBODY SAID");
    }

    private static <A extends Annotation> Optional<String> said(Class<A> type, JavaMethod method, JavaClass resource) {
        Optional<A> annotation =
                method != null ? method.tryGetAnnotationOfType(type) : resource.tryGetAnnotationOfType(type);
        return annotation.map(found -> found instanceof RolesAllowed roles
                ? Arrays.stream(roles.value()).sorted().collect(Collectors.joining(","))
                : found instanceof Authenticated ? "any member" : found instanceof PermitAll ? "everyone" : "no one");
    }

    private static String withoutCsrf(JavaClass resource, JavaMethod method) {
        return method.isAnnotatedWith(WithoutCsrf.class) || resource.isAnnotatedWith(WithoutCsrf.class)
                ? " without-csrf"
                : "";
    }
}
