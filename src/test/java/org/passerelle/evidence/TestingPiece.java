package org.passerelle.evidence;

import io.quarkus.arc.Arc;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.TestingRows;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.Ids;

/** A piece of evidence put in past every screen, and what became of its files. */
record TestingPiece(UUID application, UUID id) {

    static TestingPiece of(UUID application) {
        UUID id = Ids.next();
        rows().change(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as) values (?, ?, 'BAPTISM_CERT', ?, 'better_photo_needed', 1, 0,"
                                + " 1, ?, 'applicant')",
                        id,
                        application,
                        id,
                        bean(InstantSource.class).instant().atOffset(ZoneOffset.UTC));
        return new TestingPiece(application, id);
    }

    /** Whether it stands so. */
    boolean is(String state) {
        return rows().number("select count(*) from evidence_pieces where id = ? and state = ?", id, state) == 1;
    }

    void takenBack() {
        rows().change("update evidence_pieces set taken_back_at = added_at where id = ?", id);
    }

    /** The bytes of a file, opened. */
    static byte[] opened(UUID file) {
        byte[] key = bean(EvidenceVault.class).openKey(file, sealedKey(file));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = bean(DataSource.class).getConnection();
                PreparedStatement segments = connection.prepareStatement(
                        "select starts_at, blob from evidence_segments where file_id = ? order by starts_at")) {
            segments.setObject(1, file);
            ResultSet each = segments.executeQuery();
            while (each.next()) {
                if (each.getLong(1) != all.size()) {
                    throw new AssertionError("A hole before " + each.getLong(1));
                }
                all.writeBytes(bean(SealedBlobs.class)
                        .get(key, each.getString(2))
                        .await()
                        .indefinitely());
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return all.toByteArray();
    }

    private static byte[] sealedKey(UUID file) {
        try (Connection connection = bean(DataSource.class).getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select file_key from evidence_files where id = ?")) {
            query.setObject(1, file);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBytes(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static TestingRows rows() {
        return new TestingRows(bean(DataSource.class));
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
