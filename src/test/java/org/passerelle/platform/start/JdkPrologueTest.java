package org.passerelle.platform.start;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of {@code mvnw} that find a JDK 25 beside an older `java`; regenerating the wrapper drops them.
 *
 * <p>{@code mvnw.cmd} has none: Windows is no place where Passerelle is built or run, JAVA_HOME must be set there.
 */
class JdkPrologueTest {

    @TempDir
    private Path root;

    @Test
    void itStandsBeforeAnythingTheWrapperDoes() throws IOException {
        assertThat(Files.readString(Path.of("mvnw")))
                .containsSubsequence("# --- JDK prologue: begin ---", "# --- JDK prologue: end ---", "set -euf");
    }

    @Test
    void aFittingJavaHomeIsKept() throws Exception {
        Path given = jdk("elsewhere/jdk-26", "26");
        jdk("usr/lib/jvm/temurin-25", "25.0.3");
        assertThat(found(Map.of("JAVA_HOME", given.toString()))).isEqualTo(given.toString());
    }

    @Test
    void anOldJavaHomeAndAnOldPathGiveWayToTheSystemsFolder() throws Exception {
        Path old = jdk("elsewhere/jdk-17", "17.0.15");
        jdk("usr/lib/jvm/java-17", "17.0.15");
        Path wanted = jdk("usr/lib/jvm/temurin-25", "25.0.3");
        assertThat(found(Map.of("JAVA_HOME", old.toString(), "PATH", old + "/bin")))
                .isEqualTo(wanted.toString());
    }

    @Test
    void thePathIsFollowedThroughLinks() throws Exception {
        Path wanted = jdk("elsewhere/jdk-25", "25");
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Path alternative = Files.createSymbolicLink(root.resolve("javac-chosen"), wanted.resolve("bin/javac"));
        Files.createSymbolicLink(bin.resolve("javac"), bin.relativize(alternative));
        assertThat(found(Map.of("PATH", bin.toString()))).isEqualTo(wanted.toString());
    }

    @Test
    void sdkmanAndFoldersWithBlanksAreSearched() throws Exception {
        Path wanted = jdk("home of somebody/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        assertThat(found(Map.of("HOME", root.resolve("home of somebody").toString())))
                .isEqualTo(wanted.toString());
    }

    @Test
    void theFoldersOfMacOsAreSearched() throws Exception {
        Path wanted = jdk("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "25.0.3");
        assertThat(found(Map.of())).isEqualTo(wanted.toString());
    }

    @Test
    void javaHomeOfMacOsIsAsked() throws Exception {
        Path wanted = jdk("somewhere/jdk-25", "25");
        script(root.resolve("usr/libexec/java_home"), "echo " + wanted);
        assertThat(found(Map.of())).isEqualTo(wanted.toString());
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedItself() throws Exception {
        Path wanted = jdk("usr/lib/jvm/odd", "1.8.0_400");
        Files.delete(wanted.resolve("release"));
        script(wanted.resolve("bin/javac"), "echo javac 25.0.1 >&2");
        assertThat(found(Map.of())).isEqualTo(wanted.toString());
    }

    @Test
    void aRuntimeWithoutCompilerDoesNotFitAndOneLineSaysWhatToInstall() throws Exception {
        Path runtime = jdk("usr/lib/jvm/jre-25", "25");
        Files.delete(runtime.resolve("bin/javac"));
        jdk("usr/lib/jvm/java-8", "1.8.0_400");
        Answer answer = run(Map.of());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
    }

    private String found(Map<String, String> environment) throws Exception {
        Answer answer = run(environment);
        assertThat(answer.status()).as(answer.text()).isZero();
        return answer.text().strip();
    }

    private record Answer(int status, String text) {}

    /** Runs the prologue alone, with the system's folders replaced by folders of this test. */
    private Answer run(Map<String, String> environment) throws Exception {
        String prologue = Files.readString(Path.of("mvnw"))
                .split("# --- JDK prologue: begin ---\n", 2)[1]
                .split("# --- JDK prologue: end ---", 2)[0]
                .replaceAll("(?m)(^| |\\()(/usr/l|/usr/java|/opt/|/Library/)", "$1" + root + "$2");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", prologue + "printf '%s\\n' \"$JAVA_HOME\"");
        builder.environment().clear();
        builder.environment().put("HOME", root.toString());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", toolsOnly(), (given, tools) -> given + ":" + tools);
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(10, SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }

    /** A path with the two tools that the prologue calls, and no Java. */
    private String toolsOnly() throws IOException {
        Path tools = Files.createDirectories(root.resolve("tools"));
        for (String tool : new String[] {"sed", "readlink"}) {
            Path real = Path.of(Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin" : "/bin", tool);
            script(tools.resolve(tool), "exec " + real + " \"$@\"");
        }
        return tools.toString();
    }

    private Path jdk(String place, String version) throws IOException {
        Path home = root.resolve(place);
        script(home.resolve("bin/java"), "exit 9");
        script(home.resolve("bin/javac"), "exit 9");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Example\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void script(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
