package org.passerelle;

import java.util.UUID;
import javax.sql.DataSource;
import org.passerelle.platform.Ids;

/** Puts pieces of evidence and their files behind a made-up person's application, where a test is about what comes after. */
public record TestingPapers(DataSource database, UUID application) {

    /** A piece that nobody has looked at yet, as its owner added it. */
    public UUID piece(String type, int strength) {
        return piece(type, strength, 0, "received");
    }

    public UUID piece(String type, int strength, int validity, String state) {
        UUID id = Ids.next();
        rows().change(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as) values (?, ?, ?, ?, ?, ?, ?, 1, now(), 'applicant')",
                        id,
                        application,
                        type,
                        id,
                        state,
                        strength,
                        validity);
        return id;
    }

    /** The same with a photo that was checked and drawn anew. */
    public UUID photographed(String type, int strength) {
        UUID piece = piece(type, strength);
        file(piece, "ready");
        return piece;
    }

    /** A file of a piece in that state; there are no bytes behind it. */
    public UUID file(UUID piece, String state) {
        UUID id = Ids.next();
        rows().change(
                        "insert into evidence_files (id, application_id, piece_id, file_key, length, received, state,"
                                + " created_at, received_at) values (?, ?, ?, '\\x00', 10, 10, ?, now(), now())",
                        id,
                        application,
                        piece,
                        state);
        return id;
    }

    /** The person asks for another officer to look at it, now. */
    public void asksForASecondLook(UUID piece) {
        rows().change(
                        "update evidence_pieces set second_look_at = reviewed_at + interval '1 millisecond',"
                                + " revision = revision + 1 where id = ?",
                        piece);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
