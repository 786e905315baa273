package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.architecture.SourceTree;

/** Small files, and packages that say what they are. */
class SourceTreeTest {

    private static final SourceTree MAIN = new SourceTree(Path.of("src", "main", "java"));
    private static final SourceTree TESTS = new SourceTree(Path.of("src", "test", "java"));

    @Test
    void noFileIsLongerThan300Lines() throws IOException {
        assertThat(MAIN.longFiles()).isEmpty();
        assertThat(TESTS.longFiles()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNullIsSaid() throws IOException {
        assertThat(MAIN.silentPackages()).isEmpty();
    }

    @Test
    void everyExchangeWithTheApiIsHeldAgainstTheContract() throws IOException {
        assertThat(TESTS.besideTheContract()).isEmpty();
    }

    @Test
    void anExchangeBesideTheContractWouldBeNoticed(@TempDir Path folder) throws IOException {
        Path named =
                Files.writeString(folder.resolve("Named.java"), "%s.given()\n.get(FORM);".formatted("RestAssured"));
        Path bare = Files.writeString(
                folder.resolve("Bare.java"), "import static %s.given;".formatted("io.restassured.RestAssured"));
        Files.writeString(folder.resolve("Metrics.java"), "RestAssured.given().get(\"/q/metrics\");");
        Files.writeString(folder.resolve("Held.java"), "Contract.given().get(FORM);");
        assertThat(new SourceTree(folder).besideTheContract()).containsExactlyInAnyOrder(named, bare);
    }

    @Test
    void aLongFileAndASilentPackageWouldBeNoticed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Long.java"), "// a line\n".repeat(301));
        SourceTree tree = new SourceTree(folder);
        assertThat(tree.longFiles()).containsExactly(file);
        assertThat(tree.silentPackages()).containsExactly(folder);
        Files.writeString(folder.resolve("package-info.java"), "/** Says it. */\npackage folder;\n");
        assertThat(tree.silentPackages()).containsExactly(folder);
        Files.writeString(folder.resolve("package-info.java"), "/** Says it. */\n@NullMarked\npackage folder;\n");
        assertThat(tree.silentPackages()).isEmpty();
    }
}
