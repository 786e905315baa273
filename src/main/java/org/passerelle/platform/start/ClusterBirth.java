package org.passerelle.platform.start;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes a new cluster whole: password, role and database; or starts over.
 *
 * <p>While it is being made a file lies beside it. Found at a start, it says that the making was cut short: such a
 * cluster has never held anybody's data and is made anew. A cluster without that file is never removed.
 */
final class ClusterBirth {

    private static final String ONLY_WITH_PASSWORD = """
            # Nobody enters without the password, not even from this machine.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;
    private final Path cluster;
    private final Path unfinished;

    ClusterBirth(Path folder, Path cluster) {
        this.folder = folder;
        this.cluster = cluster;
        this.unfinished = folder.resolve("postgres.unfinished");
    }

    /** True when a cluster must be made: there is none, or only half of one, which is removed. */
    boolean begin() throws IOException {
        if (Files.exists(unfinished)) {
            removeTree(cluster);
        } else if (Files.exists(cluster)) {
            return false;
        } else {
            Files.createFile(unfinished);
            writeThrough(folder);
        }
        return true;
    }

    /** Called once the new server answers, still open to every local user but empty. */
    void complete(DataSource superuser, String password) throws IOException, SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role passerelle login password '" + password + "'");
            statement.execute("create database passerelle owner passerelle");
            Files.writeString(cluster.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            writeThrough(cluster.resolve("pg_hba.conf"));
            statement.execute("select pg_reload_conf()");
        }
        Files.delete(unfinished);
        writeThrough(folder);
    }

    /** On disk before going on: a power cut must not bring the file back and have a cluster with data removed. */
    private static void writeThrough(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            channel.force(true);
        }
    }

    private static void removeTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(root)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
