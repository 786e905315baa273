package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.passerelle.platform.start.DataFolder;
import org.passerelle.platform.start.DatabaseConnection;
import org.passerelle.platform.start.EmbeddedDatabase;

/** An embedded database in a folder of its own, both gone afterwards. */
public final class TestingDatabase implements AutoCloseable {

    /** Unpacked once for all tests. */
    public static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private static final Pattern OPTION = Pattern.compile("\"[^\"]*\"|[^\"\\s]+");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    /**
     * The same, but commits do not wait for the disk, as thousands of them would: nobody cuts the power of the tests that
     * share it. Those that do, and that look at the settings people get, start one of their own.
     */
    public TestingDatabase notWaitingForTheDisk() {
        try (Connection connection = DriverManager.getConnection(
                        connection().jdbcUrl(),
                        connection().user(),
                        connection().password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter role current_user set synchronous_commit = off");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    public DatabaseConnection connection() {
        return database.connection();
    }

    public Path folder() {
        return folder.path();
    }

    /** Stops the server as a power cut would: connections break, nothing is tidied up. */
    public void stopAtOnce() throws IOException, InterruptedException {
        long server = Long.parseLong(
                Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst());
        CompletableFuture<ProcessHandle> ended =
                ProcessHandle.of(server).orElseThrow().onExit();
        assertThat(new ProcessBuilder("kill", "-QUIT", Long.toString(server))
                        .start()
                        .waitFor())
                .isZero();
        ended.join();
    }

    /** Starts the same server again, on the same port, and waits until it answers. */
    public void startAgain() throws IOException {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            // PostgreSQL refuses to run as root; a user name space of its own makes it nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        String options = Files.readString(cluster().resolve("postmaster.opts"));
        OPTION.matcher(options)
                .results()
                .map(MatchResult::group)
                .map(TestingDatabase::plain)
                .forEach(command::add);
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                folder.path().resolve("postgres.log").toFile());
        new ProcessBuilder(command).redirectOutput(log).redirectError(log).start();
        awaitAnswer();
    }

    private void awaitAnswer() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            DatabaseConnection to = connection();
            try (Connection _ = DriverManager.getConnection(to.jdbcUrl(), to.user(), to.password())) {
                return;
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("The database does not start again");
    }

    private static String plain(String quoted) {
        return quoted.replace("\"", "");
    }

    private Path cluster() {
        return folder.path().resolve("postgres");
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
