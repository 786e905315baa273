package org.passerelle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.platform.start.DataFolder;
import org.passerelle.platform.start.EmbeddedDatabase;

/** Data folders below {@code target}, each used by one test and removed with whatever still runs in it. */
public final class TestingFolder {

    private static final Path ALL = Path.of("target", "test-data").toAbsolutePath();

    private TestingFolder() {}

    /** A folder that does not exist yet; folders left by a killed test run go first. */
    public static Path create() throws IOException {
        Files.createDirectories(ALL);
        List<Path> leftovers;
        try (Stream<Path> folders = Files.list(ALL)) {
            leftovers = folders.filter(folder -> Files.exists(folder.resolve("lock")))
                    .toList();
        }
        for (Path leftover : leftovers) {
            remove(leftover);
        }
        return ALL.resolve(UUID.randomUUID().toString());
    }

    /** Does nothing while a living process holds the folder. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Optional<DataFolder> locked = DataFolder.lock(folder);
        if (locked.isPresent()) {
            try (DataFolder held = locked.get()) {
                EmbeddedDatabase.stopOrphan(held);
                removeTree(held.path());
            }
        }
    }

    private static void removeTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(root)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
