package org.passerelle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.Pure;

/** The rules of the code that do not depend on the order of the features. */
public final class Rules {

    private static final String PACKAGE_INFO = "package-info";

    /** Words that say nothing about what lies in a package. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "util",
            "utils",
            "common",
            "service",
            "services",
            "dao",
            "dto",
            "model",
            "helper",
            "helpers",
            "impl",
            "misc");

    /** Classes of a pure package use the JDK, JSpecify and other pure packages. */
    public static final ArchRule PURE = classes()
            .that(describe(
                    "are pure", type -> isPure(type) && !type.getSimpleName().equals(PACKAGE_INFO)))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                    .or(describe("are pure", type -> isPure(type.getBaseComponentType())))
                    .or(describe(
                            "are primitive", type -> type.getBaseComponentType().isPrimitive())))
            .allowEmptyShould(true);

    /** Rows, resources, pages, workers and stores are nobody else's business. */
    public static final ArchRule HIDDEN = classes()
            .that(describe("are rows, resources, workers or stores", Rules::mustHide))
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /** JAX-RS stays at the edge. */
    public static final ArchRule HTTP_AT_THE_EDGE = noClasses()
            .that(describe(
                    "are no resources, pages or platform",
                    type -> !isInPlatform(type)
                            && !outermost(type).getSimpleName().matches(".*(Resource|Page)")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .allowEmptyShould(true);

    /** Quarkus silently ignores endpoint methods that are not public. */
    public static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that(describe("are endpoints", Rules::isEndpoint))
            .should()
            .bePublic()
            .allowEmptyShould(true);

    /** A client that goes away leaves no half-done work and no connection behind: what was begun is finished. */
    public static final ArchRule WHAT_WAS_BEGUN_IS_FINISHED = classes()
            .that(describe("answer later", type -> type.getMethods().stream()
                    .anyMatch(method ->
                            isEndpoint(method) && method.getRawReturnType().isEquivalentTo(Uni.class))))
            .should()
            .beAnnotatedWith(describe(
                    "@Cancellable(false)",
                    annotation -> annotation.getRawType().isEquivalentTo(Cancellable.class)
                            && annotation.get("value").equals(Optional.of(false))))
            .allowEmptyShould(true);

    /** Only the adapter knows the provider. */
    public static final ArchRule TWILIO_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("..notifications.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..")
            .allowEmptyShould(true);

    /** Time and chance come from the platform, and nobody waits on a thread. */
    public static final ArchRule NO_NOW_NO_CHANCE_NO_WAITING = noClasses()
            .that(describe("are outside platform", type -> !isInPlatform(type)))
            .should()
            .accessTargetWhere(describe("takes time or chance by itself, or waits", Forbidden::is))
            .allowEmptyShould(true);

    /** Output goes to the log. */
    public static final ArchRule NO_PRINTING = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "prints",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getName().equals("out")))
            .orShould()
            .accessTargetWhere(describe("prints a stack trace", (JavaAccess<?> access) -> access.getName()
                    .equals("printStackTrace")))
            .allowEmptyShould(true);

    /** A package is named after what it is about. */
    public static final ArchRule NO_EMPTY_WORDS = noClasses()
            .should()
            .resideInAnyPackage(
                    EMPTY_WORDS.stream().map(word -> ".." + word + "..").toArray(String[]::new))
            .allowEmptyShould(true);

    private Rules() {}

    private static boolean isPure(JavaClass type) {
        return type.getPackage().isAnnotatedWith(Pure.class);
    }

    private static boolean isInPlatform(JavaClass type) {
        return resideInAnyPackage("org.passerelle.platform..").test(type);
    }

    private static boolean mustHide(JavaClass type) {
        boolean named = type.isTopLevelClass()
                && !type.isInterface()
                && type.getSimpleName().matches(".+(Row|Resource|Page|Job|Worker)");
        return named || isStore(type);
    }

    /** A store is a record over a session. */
    private static boolean isStore(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Mutiny.StatelessSession.class));
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type);
    }
}
