package org.passerelle.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that only the text of the sources shows. */
public record SourceTree(Path root) {

    private static final int MOST_LINES = 300;
    private static final Path CONTRACT = Path.of("contract", "Contract.java");

    /** A call that does not go through {@code Contract}, up to its end; a static import hides them, so it counts. */
    private static final Pattern PLAIN_CALL =
            Pattern.compile("import static io\\.restassured\\.RestAssured\\.(given|when);"
                    + "|(?<!\\.)\\bRestAssured\\s*\\.\\s*(given|when|get|post)\\b[^;]*;");

    /** Files too long to be read in one go. */
    public List<Path> longFiles() throws IOException {
        return files().stream().filter(file -> lines(file).size() > MOST_LINES).toList();
    }

    /** Packages without a {@code package-info.java} that is null-marked and says in a sentence what is there. */
    public List<Path> silentPackages() throws IOException {
        return files().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !speaks(folder.resolve("package-info.java")))
                .sorted()
                .toList();
    }

    /** Tests that talk to the API without holding the exchange against the contract; health and metrics have none. */
    public List<Path> besideTheContract() throws IOException {
        return files().stream()
                .filter(file -> !file.endsWith(CONTRACT))
                .filter(file -> PLAIN_CALL
                        .matcher(String.join("\n", lines(file)))
                        .results()
                        .anyMatch(call -> !call.group().contains("/q/")))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static boolean speaks(Path packageInfo) {
        if (Files.notExists(packageInfo)) {
            return false;
        }
        List<String> lines = lines(packageInfo);
        return lines.contains("@NullMarked") && lines.getFirst().startsWith("/**");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
