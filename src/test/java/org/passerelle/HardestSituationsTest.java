package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is told about the hardest situations is shown by tests that are there. */
class HardestSituationsTest {

    private static final Path TOLD = Path.of("docs", "hardest-situations.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)` \\|");
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    private record Named(String type, String method) {}

    @Test
    void eachOfThemIsShownByATest() throws IOException {
        List<Named> named = NAMED.matcher(Files.readString(TOLD))
                .results()
                .map(row -> new Named(row.group(1), row.group(2)))
                .toList();
        assertThat(named).hasSize(12).doesNotHaveDuplicates();
        assertThat(named)
                .allSatisfy(one -> assertThat(TESTS).as("%s", one).anySatisfy(type -> assertThat(shows(type, one))
                        .isTrue()));
    }

    private static boolean shows(JavaClass type, Named one) {
        return outermost(type).getSimpleName().equals(one.type())
                && type.getMethods().stream().anyMatch(method -> isTest(method, one.method()));
    }

    private static boolean isTest(JavaMethod method, String name) {
        return method.getName().equals(name) && method.isAnnotatedWith(Test.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HardestSituationsTest::outermost).orElse(type);
    }
}
