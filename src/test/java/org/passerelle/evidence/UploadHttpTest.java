package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.tus.Tus;

/** A file arrives by tus 1.0, in pieces and whole. */
@QuarkusTest
class UploadHttpTest {

    private static final int LENGTH = 600_000;

    private SignedIn person;
    private TestingPiece piece;

    @BeforeEach
    void somebodyHasAPaper() {
        person = Phone.fresh().signsIn();
        piece = TestingPiece.of(TestingPeople.applicationOf(person));
    }

    @Test
    void theServerSaysWhatItCan() {
        Response abilities = Contract.given().options(TestingUpload.UPLOADS);
        assertThat(abilities.statusCode()).isEqualTo(204);
        assertThat(abilities.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(abilities.header("Tus-Extension"))
                .isEqualTo("creation,creation-with-upload,checksum,expiration,termination");
        assertThat(abilities.header("Tus-Max-Size")).isEqualTo("10485760");
        assertThat(abilities.header("Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
    }

    @Test
    void aFileArrivesInParts() {
        byte[] whole = bytes(1, LENGTH);
        TestingUpload upload = TestingUpload.begun(person, piece, LENGTH);
        Response first = upload.sends(0, part(whole, 0, 400_000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("400000");
        assertThat(first.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(first.header("Upload-Expires")).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} .* GMT");
        assertThat(piece.is("better_photo_needed")).isTrue();

        Response last = upload.sends(400_000, part(whole, 400_000, LENGTH));
        assertThat(last.header("Upload-Offset")).isEqualTo("600000");
        assertThat(last.header("Upload-Expires")).isNull();
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
        assertThat(piece.is("received")).isTrue();
        assertThat(TestingPiece.rows()
                        .number(
                                "select count(*) from evidence_files where id = ? and state = 'received'"
                                        + " and received_at is not null and expires_at is null and writer is null",
                                upload.id()))
                .isEqualTo(1);
    }

    @Test
    void whoeverLostTheLastReplyLearnsThatAllIsThere() {
        TestingUpload upload = TestingUpload.begun(person, piece, 5);
        upload.sends(0, bytes(2, 5));
        Response told = upload.asks();
        assertThat(told.header("Upload-Offset")).isEqualTo("5");
        assertThat(told.header("Upload-Length")).isEqualTo("5");
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(upload.invalidRequest()
                        .contentType(Tus.BYTES)
                        .header("Upload-Offset", 5)
                        .patch(upload.address())
                        .statusCode())
                .isEqualTo(204);
        Response ended = upload.ends();
        assertThat(ended.statusCode()).isEqualTo(409);
        assertThat(ended.<String>path("code")).isEqualTo("upload_finished");
    }

    @Test
    void theFirstBytesMayComeAlong() {
        byte[] whole = bytes(3, LENGTH);
        Response made = created(part(whole, 0, 300_000), "one-and-the-same");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Upload-Offset")).isEqualTo("300000");
        Response again = created(part(whole, 0, 300_000), "one-and-the-same");
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        assertThat(again.header("Upload-Offset")).isEqualTo("300000");
        TestingUpload upload = new TestingUpload(person, made.header("Location"));
        upload.sends(300_000, part(whole, 300_000, LENGTH));
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    private Response created(byte[] first, String key) {
        return TestingUpload.request(person, Contract.given())
                .contentType(Tus.BYTES)
                .header("Idempotency-Key", key)
                .header("Upload-Length", LENGTH)
                .header("Upload-Metadata", TestingUpload.metadata(piece.id()))
                .body(first)
                .post(TestingUpload.UPLOADS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 399_999, 400_001, 600_000})
    void anOffsetWhereTheFileDoesNotGoOnChangesNothing(long offset) {
        TestingUpload upload = TestingUpload.begun(person, piece, LENGTH);
        upload.sends(0, bytes(4, 400_000));
        Response refused = upload.sends(offset, bytes(5, 1000));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("upload_offset_wrong");
        assertThat(upload.offset()).isEqualTo(400_000);
    }

    @Test
    void requestsThatAreNotOfTusAreRefused() {
        TestingUpload upload = TestingUpload.begun(person, piece, LENGTH);
        assertThat(upload.invalidRequest()
                        .contentType("application/octet-stream")
                        .header("Upload-Offset", 0)
                        .body(new byte[1])
                        .patch(upload.address())
                        .statusCode())
                .isEqualTo(415);
        assertThat(upload.invalidRequest()
                        .contentType(Tus.BYTES)
                        .header("Upload-Offset", "-1")
                        .body(new byte[1])
                        .patch(upload.address())
                        .<String>path("code"))
                .isEqualTo("upload_offset_invalid");
        assertThat(person.invalidRequest().delete(upload.address()).statusCode())
                .isEqualTo(412);
        Response other =
                person.invalidRequest().header("Tus-Resumable", "0.2.2").head(upload.address());
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(upload.offset()).isZero();
    }

    @Test
    void whatIsNoFileForAPieceIsNotBegun() {
        assertThat(begins("0", TestingUpload.metadata(piece.id()))).isEqualTo("upload_length_invalid");
        assertThat(begins("x", TestingUpload.metadata(piece.id()))).isEqualTo("upload_length_invalid");
        assertThat(begins("10485761", TestingUpload.metadata(piece.id()))).isEqualTo("file_too_large");
        assertThat(begins("5", "filename cGFwZXIuanBn")).isEqualTo("upload_metadata_invalid");
        assertThat(begins("5", "piece !!")).isEqualTo("upload_metadata_invalid");
        assertThat(begins("5", TestingUpload.metadata(UUID.randomUUID()))).isEqualTo("not_found");
        assertThat(TestingPiece.rows().number("select count(*) from evidence_files where piece_id = ?", piece.id()))
                .isZero();
    }

    private String begins(String length, String metadata) {
        return TestingUpload.request(person, Contract.givenInvalid())
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post(TestingUpload.UPLOADS)
                .path("code");
    }

    @Test
    void aNetworkWithoutPatchIsServedByPost() {
        TestingUpload upload = TestingUpload.begun(person, piece, 3);
        assertThat(upload.invalidRequest()
                        .contentType(Tus.BYTES)
                        .header("X-HTTP-Method-Override", "PATCH")
                        .header("Upload-Offset", 0)
                        .body(bytes(6, 3))
                        .post(upload.address())
                        .statusCode())
                .isEqualTo(204);
        assertThat(upload.offset()).isEqualTo(3);
    }

    @Test
    void aPieceHasTwelveFilesAndUploadsThatNeverBeganGiveWay() {
        TestingUpload never = TestingUpload.begun(person, piece, 3);
        for (int file = 1; file < CreateUpload.FILES_OF_A_PIECE; file++) {
            TestingUpload.begun(person, piece, 3).sends(0, bytes(7, 3));
        }
        TestingUpload.begun(person, piece, 3).sends(0, bytes(7, 3));
        assertThat(never.asks().statusCode()).isEqualTo(404);
        Response refused = TestingUpload.asksFor(person, piece.id(), 3);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("too_many_files");
    }

    @Test
    void filesThatCouldNotBeUsedLeaveRoomButNotWithoutEnd() {
        TestingUpload upload = TestingUpload.begun(person, piece, 3);
        TestingPiece.rows()
                .change("update evidence_files set state = 'rejected', received = 3 where id = ?", upload.id());
        for (int file = 1; file < CreateUpload.FILES_TRIED; file++) {
            TestingPiece.rows()
                    .change(
                            "insert into evidence_files (id, application_id, piece_id, file_key, length, received, state,"
                                    + " created_at) select gen_random_uuid(), application_id, piece_id, file_key, length,"
                                    + " received, state, created_at from evidence_files where id = ?",
                            upload.id());
            if (file == CreateUpload.FILES_OF_A_PIECE) {
                TestingUpload.begun(person, piece, 3).ends();
            }
        }
        assertThat(TestingUpload.asksFor(person, piece.id(), 3).<String>path("code"))
                .isEqualTo("too_many_files");
        TestingPiece another = TestingPiece.of(piece.application());
        TestingUpload.begun(person, another, 10).ends();
        TestingPiece.rows()
                .change("update evidence_files set length = ? where id = ?", CreateUpload.BYTES_EVER, upload.id());
        assertThat(TestingUpload.asksFor(person, another.id(), 10).<String>path("code"))
                .isEqualTo("too_many_bytes");
    }

    @Test
    void anApplicationHasSixHundredMegabytes() {
        TestingUpload upload = TestingUpload.begun(person, piece, 3);
        TestingPiece.rows()
                .change(
                        "update evidence_files set length = ? where id = ?",
                        CreateUpload.BYTES_OF_AN_APPLICATION - 10,
                        upload.id());
        assertThat(TestingUpload.asksFor(person, piece.id(), 10).statusCode()).isEqualTo(201);
        assertThat(TestingUpload.asksFor(person, piece.id(), 1).<String>path("code"))
                .isEqualTo("too_many_bytes");
    }

    static byte[] part(byte[] whole, int from, int to) {
        return java.util.Arrays.copyOfRange(whole, from, to);
    }
}
