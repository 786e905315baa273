package org.passerelle.platform.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL run by Passerelle itself in a locked data folder: durable, on this machine only, behind a password. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Long enough to recover after a power cut. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final EmbeddedPostgres server;
    private final DatabaseConnection connection;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(Path cluster, EmbeddedPostgres server, String password) {
        this.cluster = cluster;
        this.server = server;
        String place = "postgresql://127.0.0.1:" + server.getPort() + "/passerelle";
        this.connection = new DatabaseConnection("jdbc:" + place, place, "passerelle", password, Map.of());
    }

    /** Starts it on a free port, stopping first what an earlier process left running in the folder. */
    public static EmbeddedDatabase start(DataFolder folder) throws IOException {
        return start(folder, folder.path().resolve("postgres-binaries"));
    }

    /** Also says where the server's programs are unpacked, for tests that share them. */
    public static EmbeddedDatabase start(DataFolder folder, Path binaries) throws IOException {
        Path cluster = cluster(folder);
        Postmaster.stopOrphan(cluster);
        try {
            return startServer(folder.path(), cluster, binaries);
        } catch (IOException | SQLException | RuntimeException e) {
            Postmaster.stopOrphan(cluster);
            throw new IOException("The embedded database does not start: see postgres.log in " + folder.path(), e);
        }
    }

    /** Stops a server that a killed process left running in the folder; does nothing where there is none. */
    public static void stopOrphan(DataFolder folder) throws IOException {
        Postmaster.stopOrphan(cluster(folder));
    }

    private static Path cluster(DataFolder folder) {
        return folder.path().resolve("postgres");
    }

    private static EmbeddedDatabase startServer(Path folder, Path cluster, Path binaries)
            throws IOException, SQLException {
        ClusterBirth birth = new ClusterBirth(folder, cluster);
        boolean newCluster = birth.begin();
        String password = DatabasePassword.of(folder, newCluster);
        EmbeddedPostgres server = builder(folder, binaries)
                .setDataDirectory(cluster)
                .setConnectConfig("password", password)
                .start();
        // The library leaves the programs we run writable for everybody.
        DataFolder.ownerOnly(binaries);
        if (newCluster) {
            birth.complete(server.getPostgresDatabase(), password);
        }
        return new EmbeddedDatabase(cluster, server, password);
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path binaries) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        ServerSettings.RUNNING.forEach(builder::setServerConfig);
        ServerSettings.NEW_CLUSTER.forEach(builder::setLocaleConfig);
        return builder;
    }

    /** How to reach it. */
    public DatabaseConnection connection() {
        return connection;
    }

    /** Stops it with everything written; a second call does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            server.close();
            Postmaster.stopOrphan(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
