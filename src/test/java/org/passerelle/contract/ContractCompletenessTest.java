package org.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.ContractDocument.Call;

/** Every route has a contract, and the contract promises no route that is not there. */
class ContractCompletenessTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes"));

    @Test
    void routesAndContractAreTheSame() {
        TreeSet<String> promised = ContractDocument.read()
                .calls()
                .map(Call::name)
                .map(ContractCompletenessTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> there = routes(CLASSES).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing(there, promised)).as("routes without a contract").isEmpty();
        assertThat(missing(promised, there))
                .as("promised routes that are not there")
                .isEmpty();
    }

    @Test
    void theRoutesOfThePlatformAreFound() {
        assertThat(routes(CLASSES)).contains("GET /openapi.yaml", "POST /demo/clock", "POST /demo/jobs/{}");
    }

    private static TreeSet<String> missing(TreeSet<String> from, TreeSet<String> in) {
        return from.stream().filter(Predicate.not(in::contains)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> route(type, method).stream()));
    }

    private static Optional<String> route(JavaClass type, JavaMethod method) {
        String path = type.getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class)
                        .map(own -> '/' + own.value())
                        .orElse("");
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .flatMap(annotation -> annotation.tryGetAnnotationOfType(HttpMethod.class).stream())
                .findFirst()
                .map(verb -> withoutNames(verb.value() + " /" + path));
    }

    /** Names and patterns of parameters do not tell routes apart. */
    private static String withoutNames(String route) {
        return route.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
