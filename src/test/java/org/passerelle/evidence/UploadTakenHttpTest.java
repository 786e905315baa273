package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.drafts.TestingApplicant;

/** Which pieces of which cases take a file, and that none undoes what somebody decided. */
@QuarkusTest
class UploadTakenHttpTest {

    private static final int LENGTH = 400_000;

    @Inject
    TestingFiles files;

    private Phone phone;
    private SignedIn signedIn;
    private TestingApplicant person;
    private TestingPiece piece;

    @BeforeEach
    void aPaperOfSomebody() {
        phone = Phone.fresh();
        signedIn = phone.signsIn();
        person = TestingApplicant.with(phone, signedIn);
        person.submits();
        piece = TestingPiece.of(person.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "not_usable"})
    void whatSomebodyHasDecidedAboutTakesNoFileFromAnySession(String state) {
        TestingUpload begun = TestingUpload.begun(signedIn, piece, 10);
        stands(state);
        SignedIn limited = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
        for (SignedIn session : new SignedIn[] {signedIn, limited}) {
            refused(TestingUpload.asksFor(session, piece.id(), 10), 409, "piece_reviewed");
            refused(begun.by(session).sends(0, bytes(71, 10)), 409, "piece_reviewed");
        }
        assertThat(begun.offset()).isZero();
        assertThat(piece.is(state)).isTrue();
        assertThat(begun.ends().statusCode()).isEqualTo(204);
    }

    @Test
    void aBetterPhotoForASecondLookIsTakenAndTheDecisionStays() {
        stands("not_usable");
        TestingPiece.rows()
                .change(
                        "update evidence_pieces set reviewed_at = now(), second_look_at = now() where id = ?",
                        piece.id());
        TestingUpload upload = TestingUpload.begun(signedIn, piece, 10);
        assertThat(upload.sends(0, bytes(72, 10)).statusCode()).isEqualTo(204);
        assertThat(piece.is("not_usable")).isTrue();
        files.inspects();
        assertThat(piece.is("not_usable")).isTrue();
    }

    @Test
    void aDecisionWhileTheLastBytesAreOnTheirWayStaysAndTheFileIsKept() throws IOException {
        byte[] whole = bytes(73, LENGTH);
        TestingUpload upload = TestingUpload.begun(signedIn, piece, LENGTH);
        try (CutPhone sending = new CutPhone(upload, 0, (long) LENGTH)) {
            sending.sends(UploadHttpTest.part(whole, 0, 300_000));
            upload.awaitOffset(Writing.SEGMENT);
            stands("accepted");
            sending.sends(UploadHttpTest.part(whole, 300_000, LENGTH));
            assertThat(sending.status()).isEqualTo(204);
        }
        assertThat(piece.is("accepted")).isTrue();
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
        files.inspects();
        assertThat(piece.is("accepted")).isTrue();
    }

    @Test
    void aCaseThatIsOverTakesNone() {
        TestingUpload begun = TestingUpload.begun(signedIn, piece, 10);
        assertThat(person.withdraws().statusCode()).isEqualTo(200);
        refused(TestingUpload.asksFor(signedIn, piece.id(), 10), 409, "evidence_closed");
        refused(begun.sends(0, bytes(74, 10)), 409, "evidence_closed");
        assertThat(begun.ends().statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "STATEMENT_WITNESS, applicant, 201",
        "STATEMENT_SELF, applicant, 201",
        "SELFIE_LIVE, helper, 201",
        "VOUCH_PROFESSIONAL, applicant, 201",
        "VOUCH_ORGANISATION, helper, 201",
        "VOUCH_PROFESSIONAL, voucher, 422",
        "VOUCH_PERSONAL, applicant, 422",
        "LOC_SMS_FR, service, 422",
        "INTERVIEW_IDENTITY, staff, 422",
        "NO_SUCH_TYPE, applicant, 422"
    })
    void papersHaveFilesAndSignsHaveNone(String type, String addedAs, int status) {
        TestingPiece.rows()
                .change("update evidence_pieces set type = ?, added_as = ? where id = ?", type, addedAs, piece.id());
        Response made = TestingUpload.asksFor(signedIn, piece.id(), 10);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(status);
        if (status == 422) {
            assertThat(made.<String>path("code")).isEqualTo("evidence_type_not_here");
        }
    }

    private void stands(String state) {
        TestingPiece.rows().change("update evidence_pieces set state = ? where id = ?", state, piece.id());
    }

    private static void refused(Response reply, int status, String code) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        assertThat(reply.<String>path("code")).isEqualTo(code);
    }
}
