package org.passerelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.passerelle.platform.start.DataFolder;
import org.passerelle.platform.start.DatabaseConnection;
import org.passerelle.platform.start.EmbeddedDatabase;

/** An embedded database in a folder of its own, both gone afterwards. */
public final class TestingDatabase implements AutoCloseable {

    /** Unpacked once for all tests. */
    public static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private final DataFolder folder;
    private final EmbeddedDatabase database;

    private TestingDatabase(DataFolder folder, EmbeddedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /** An empty one. */
    public static TestingDatabase start() throws IOException {
        DataFolder folder = DataFolder.lock(TestingFolder.create()).orElseThrow();
        return new TestingDatabase(folder, EmbeddedDatabase.start(folder, BINARIES));
    }

    public DatabaseConnection connection() {
        return database.connection();
    }

    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        database.close();
        try {
            folder.close();
            TestingFolder.remove(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
