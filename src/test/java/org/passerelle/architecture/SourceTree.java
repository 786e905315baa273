package org.passerelle.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules that only the text of the sources shows. */
public record SourceTree(Path root) {

    private static final int MOST_LINES = 300;

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
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
