package org.passerelle;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The tests that a page names as {@code `Class#method`}, and whether they are there. */
final class NamedTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    /** A test by the simple name of its outermost class. */
    record Named(String type, String method) {

        boolean isThere() {
            return TESTS.stream().anyMatch(this::isIn);
        }

        private boolean isIn(JavaClass candidate) {
            return outermost(candidate).getSimpleName().equals(type)
                    && candidate.getMethods().stream().anyMatch(this::is);
        }

        private boolean is(JavaMethod candidate) {
            return candidate.getName().equals(method)
                    && (candidate.isAnnotatedWith(Test.class) || candidate.isAnnotatedWith(ParameterizedTest.class));
        }
    }

    private NamedTests() {}

    static List<Named> in(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .toList();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(NamedTests::outermost).orElse(type);
    }
}
