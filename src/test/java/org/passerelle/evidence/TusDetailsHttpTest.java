package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.tus.Tus;

/** The small print of tus 1.0. */
@QuarkusTest
class TusDetailsHttpTest {

    private SignedIn person;
    private TestingPiece piece;

    @BeforeEach
    void somebodyHasAPaper() {
        person = Phone.fresh().signsIn();
        piece = TestingPiece.of(TestingPeople.applicationOf(person));
    }

    @Test
    void everyReplyNamesTheVersionAlsoWhereSomethingIsWrong() {
        TestingUpload upload = TestingUpload.begun(person, piece, 10);
        Response wrong = upload.sends(3, bytes(81, 2));
        Response gone = upload.by(Phone.fresh().signsIn()).asks();
        Response anonymous =
                Contract.givenInvalid().header("Tus-Resumable", "1.0.0").head(upload.address());
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(anonymous.statusCode()).isEqualTo(401);
        for (Response reply : new Response[] {wrong, gone, anonymous, upload.asks(), upload.ends()}) {
            assertThat(reply.header("Tus-Resumable"))
                    .as("%d", reply.statusCode())
                    .isEqualTo("1.0.0");
        }
        assertThat(gone.header("Upload-Offset")).isNull();
    }

    @Test
    void abilitiesAreToldInWhateverVersionSomebodyAsks() {
        Response told = Contract.givenInvalid().header("Tus-Resumable", "0.2.2").options(TestingUpload.UPLOADS);
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(told.header("Tus-Version")).isEqualTo("1.0.0");
    }

    @Test
    void noBytesAtTheRightPlaceAreNoFault() {
        TestingUpload upload = TestingUpload.begun(person, piece, 10);
        upload.sends(0, bytes(82, 4));
        Response none = nothing(upload, 4);
        assertThat(none.statusCode()).isEqualTo(204);
        assertThat(none.header("Upload-Offset")).isEqualTo("4");
        assertThat(none.header("Upload-Expires")).isNotNull();
        assertThat(nothing(upload, 0).statusCode()).isEqualTo(409);
        assertThat(upload.asks().header("Upload-Expires")).isEqualTo(none.header("Upload-Expires"));
    }

    private static Response nothing(TestingUpload upload, int offset) {
        return upload.invalidRequest()
                .contentType(Tus.BYTES)
                .header("Upload-Offset", offset)
                .patch(upload.address());
    }

    @Test
    void aLengthThatIsToFollowIsNotTaken() {
        Response deferred = TestingUpload.request(person, Contract.givenInvalid())
                .header("Upload-Defer-Length", 1)
                .header("Upload-Metadata", TestingUpload.metadata(piece.id()))
                .post(TestingUpload.UPLOADS);
        assertThat(deferred.statusCode()).isEqualTo(400);
        assertThat(deferred.<String>path("code")).isEqualTo("upload_length_invalid");
    }

    @Test
    void ofFirstBytesThatWereChangedOnTheWayNoneIsKept() {
        Response made = TestingUpload.request(person, Contract.given())
                .contentType(Tus.BYTES)
                .header("Upload-Length", 10)
                .header("Upload-Metadata", TestingUpload.metadata(piece.id()))
                .header("Upload-Checksum", TestingUpload.checksum("sha1", "SHA-1", bytes(83, 5)))
                .body(bytes(84, 5))
                .post(TestingUpload.UPLOADS);
        assertThat(made.statusCode()).isEqualTo(460);
        assertThat(TestingPiece.rows()
                        .number("select coalesce(sum(received), 0) from evidence_files where piece_id = ?", piece.id()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"confidential,%s", "%s,confidential", "filename /9j/,%s", "%s,odd ===", " %s , filename YQ== "})
    void whatElseIsSaidOfAFileDoesNotMatter(String pattern) {
        assertThat(begins(pattern.formatted(named())).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"piece", "piece  %s", "%s,%s", "piece YQ==", "PIECE YQ==", "piece /9j/", ""})
    void aPieceThatIsNotNamedOnceIsNone(String pattern) {
        Response refused = begins(pattern.replace("%s", pattern.startsWith("%") ? named() : value()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("upload_metadata_invalid");
    }

    private Response begins(String metadata) {
        return TestingUpload.request(person, Contract.givenInvalid())
                .header("Upload-Length", 5)
                .header("Upload-Metadata", metadata)
                .post(TestingUpload.UPLOADS);
    }

    private String named() {
        return "piece " + value();
    }

    private String value() {
        return Base64.getEncoder().encodeToString(piece.id().toString().getBytes(StandardCharsets.US_ASCII));
    }
}
