package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;

/** The server that Passerelle runs itself: durable, private, and made whole or not at all. */
class EmbeddedDatabaseTest {

    private DataFolder folder;

    @BeforeEach
    void lock() throws IOException {
        folder = DataFolder.lock(TestingFolder.create()).orElseThrow();
    }

    @AfterEach
    void remove() throws IOException {
        folder.close();
        TestingFolder.remove(folder.path());
    }

    @Test
    void itIsDurableAndOpenOnlyToTheApplicationOnThisMachine() throws Exception {
        try (EmbeddedDatabase database = start()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(answer(database, "show " + setting)).isEqualTo("on");
            }
            assertThat(answer(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Path.of("/tmp", ".s.PGSQL." + answer(database, "show port")))
                    .doesNotExist();
            assertThat(answer(database, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertNobodyEntersWithoutThePassword(database.connection().jdbcUrl());
        }
    }

    @Test
    void dataOutlivesTheServer() throws Exception {
        try (EmbeddedDatabase database = start()) {
            run(database, "create table kept as select 'still here' as word");
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(answer(database, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aClusterCutShortInTheMakingIsMadeAnew() throws Exception {
        Path cluster = Files.createDirectories(folder.path().resolve("postgres"));
        Files.writeString(cluster.resolve("postgresql.conf"), "half written");
        Files.createFile(folder.path().resolve("postgres.unfinished"));
        try (EmbeddedDatabase database = start()) {
            assertThat(answer(database, "select 1")).isEqualTo("1");
            assertThat(folder.path().resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsLeftAlone() throws Exception {
        Path cluster = Files.createDirectories(folder.path().resolve("postgres"));
        Process bystander = new ProcessBuilder("sh", "-c", "read line").start();
        try {
            Files.writeString(cluster.resolve("postmaster.pid"), bystander.pid() + "\n" + cluster + "\n");
            EmbeddedDatabase.stopOrphan(folder);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void aFolderIsHeldOnce() throws Exception {
        assertThat(DataFolder.lock(folder.path())).isEmpty();
    }

    private static void assertNobodyEntersWithoutThePassword(String url) {
        for (String user : new String[] {"passerelle", "postgres"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private EmbeddedDatabase start() throws IOException {
        return EmbeddedDatabase.start(folder, TestingDatabase.BINARIES);
    }

    private static void run(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String answer(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseConnection connection = database.connection();
        return DriverManager.getConnection(connection.jdbcUrl(), connection.user(), connection.password());
    }
}
