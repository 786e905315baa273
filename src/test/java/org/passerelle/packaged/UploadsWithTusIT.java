package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.evidence.inspection.drawing.TestingPictures;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.evidence.store.TestingBlobs;
import org.passerelle.platform.start.DatabaseConnection;
import org.passerelle.privacy.TestingKeys;

/**
 * The official client of tus uploads 8 MB over a network that breaks; the server is killed meanwhile and the app closed. Not
 * a byte is lost. Without Node it is left out, but never where {@code CI} is set.
 */
class UploadsWithTusIT {

    private static final int LENGTH = 8 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NUMBER = "+33639984001";

    private final byte[] whole = new byte[LENGTH];
    private TestingDatabase database;
    private Path folder;

    @Test
    void eightMegabytesArriveWholeAfterCutsAKillAndAClosedApp() throws Exception {
        assumeTrue(TusClient.thereIsNode() || "true".equals(System.getenv("CI")), "Node is not here");
        TusClient.install();
        new Random(8).nextBytes(whole);
        byte[] photo = TestingPictures.asTheCameraWrites(TestingPictures.paper(1_200, 800), 6);
        System.arraycopy(photo, 0, whole, 0, photo.length);
        folder = TestingFolder.create();
        database = TestingDatabase.start();
        try (TestingDatabase _ = database;
                PackagedProcess first = PackagedProcess.outside(folder, database.connection())) {
            uploads(first);
        }
    }

    private void uploads(PackagedProcess first) throws Exception {
        PackagedClient client = PackagedClient.of(first);
        String token = client.signIn(NUMBER);
        UUID piece = piece(UUID.fromString(client.openApplication(token)));
        Path paper = Files.write(Files.createTempFile(Path.of("target"), "paper", ".jpg"), whole)
                .toAbsolutePath();
        try (TusClient phone = TusClient.uploads(first.uri().getPort(), token, piece.toString(), paper)) {
            assertThat(phone.says()).isEqualTo("KILL");
            first.killHard();
            try (PackagedProcess second = PackagedProcess.outside(folder, database.connection())) {
                phone.isTold(Integer.toString(second.uri().getPort()));
                String done = phone.says();
                assertThat(done).matches("DONE /api/v1/uploads/[0-9a-f-]{36} cuts=4 retries=\\d+");
                UUID file = UUID.fromString(done.replaceAll(".*uploads/([0-9a-f-]{36}) .*", "$1"));
                assertThat(opened(file)).isEqualTo(whole);
                assertThat(inspected(file)).isEqualTo("ready");
                assertThat(copies(file)).isEqualTo(3);
            }
        } finally {
            Files.delete(paper);
        }
    }

    private UUID piece(UUID application) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as)"
                                + " values (?, ?, 'BAPTISM_CERT', ?, 'received', 1, 0, 1, now(), 'applicant')")) {
            insert.setObject(1, id);
            insert.setObject(2, application);
            insert.setObject(3, id);
            insert.executeUpdate();
        }
        return id;
    }

    /** A photo with eight megabytes behind its end: the packaged server draws it anew in a process of its own. */
    private String inspected(UUID file) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String state = value("select state from evidence_files where id = ?", file);
        while (state.equals("received") && System.nanoTime() < end) {
            Thread.onSpinWait();
            state = value("select state from evidence_files where id = ?", file);
        }
        return state;
    }

    private int copies(UUID file) throws SQLException {
        return Integer.parseInt(value("select count(*) from evidence_copies where file_id = ?", file));
    }

    private String value(String sql, UUID file) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, file);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private byte[] opened(UUID file) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Vertx vertx = Vertx.vertx();
        SealedBlobs blobs = TestingBlobs.in(vertx, folder);
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(
                        "select file_key, blob from evidence_files join evidence_segments on file_id = id"
                                + " where id = ? order by starts_at")) {
            query.setObject(1, file);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                byte[] key = key(file, rows.getBytes(1));
                all.writeBytes(blobs.get(key, rows.getString(2)).await().indefinitely());
            }
        } finally {
            vertx.closeAndAwait();
        }
        return all.toByteArray();
    }

    private byte[] key(UUID file, byte[] sealed) throws Exception {
        String key = TestingKeys.cipherOf(folder.resolve("keys")).open("evidence_files", file, "file_key", sealed);
        return Base64.getDecoder().decode(key);
    }

    private Connection connect() throws SQLException {
        DatabaseConnection at = database.connection();
        return DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
    }
}
