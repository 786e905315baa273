package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;
import static org.passerelle.evidence.UploadHttpTest.part;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.tus.Tus;

/** What goes wrong on the way of a file, and what is kept of it. */
@QuarkusTest
class UploadFaultsHttpTest {

    private static final int LENGTH = 1_000_000;

    private final byte[] whole = bytes(11, LENGTH);
    private SignedIn person;
    private TestingPiece piece;
    private TestingUpload upload;

    @BeforeEach
    void somebodySendsAPaper() {
        person = Phone.fresh().signsIn();
        piece = TestingPiece.of(TestingPeople.applicationOf(person));
        upload = TestingUpload.begun(person, piece, LENGTH);
    }

    /** What the server had not read when the connection broke is lost with it; what it had read is not. */
    @Test
    void whatArrivedBeforeACutIsKeptAlsoWhereItIsNoWholeSegment() throws IOException {
        try (CutPhone phone = new CutPhone(upload, 0, (long) LENGTH)) {
            phone.sends(part(whole, 0, 500_000));
            upload.awaitOffset(Writing.SEGMENT);
        }
        awaitBusy(false);
        int kept = (int) upload.offset();
        assertThat(kept).isBetween(Writing.SEGMENT + 1, 500_000);
        try (CutPhone phone = new CutPhone(upload, kept, null)) {
            phone.sendsChunk(part(whole, kept, kept + 1)).sendsChunk(part(whole, kept + 1, 800_000));
            upload.awaitOffset(kept + Writing.SEGMENT);
        }
        awaitBusy(false);
        kept = (int) upload.offset();
        assertThat(upload.sends(kept, part(whole, kept, LENGTH)).statusCode()).isEqualTo(204);
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void aRequestWithAChecksumCountsWhollyOrNotAtAll() throws IOException {
        byte[] sent = part(whole, 0, 600_000);
        String right = TestingUpload.checksum("sha256", "SHA-256", sent);
        Response wrong = upload.sends(0, part(whole, 1, 600_001), right);
        assertThat(wrong.statusCode()).isEqualTo(460);
        assertThat(wrong.<String>path("code")).isEqualTo("upload_checksum_wrong");
        assertThat(upload.offset()).isZero();
        try (CutPhone phone = new CutPhone(upload, 0, 600_000L, "Upload-Checksum: " + right)) {
            phone.sends(part(whole, 0, 500_000));
            awaitBusy(true);
        }
        awaitBusy(false);
        assertThat(upload.offset()).isZero();
        assertThat(upload.sends(0, sent, right).header("Upload-Offset")).isEqualTo("600000");
        byte[] rest = part(whole, 600_000, LENGTH);
        assertThat(upload.sends(600_000, rest, TestingUpload.checksum("sha1", "SHA-1", rest))
                        .statusCode())
                .isEqualTo(204);
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void aChecksumThatCannotBeHeldAgainstTheBytesIsRefused() {
        String[] broken = {"md5 " + "A".repeat(22) + "==", "sha1", "sha1 AAAA", "sha256 !!"};
        for (String checksum : broken) {
            Response refused = upload.sends(0, part(whole, 0, 10), checksum);
            assertThat(refused.statusCode()).as(checksum).isEqualTo(400);
            assertThat(refused.<String>path("code")).isEqualTo("upload_checksum_invalid");
        }
        assertThat(upload.offset()).isZero();
    }

    @Test
    void moreBytesThanTheFileHasAreRefusedAndItCanStillArrive() throws IOException {
        Response announced = upload.sends(0, bytes(12, LENGTH + 1));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.<String>path("code")).isEqualTo("upload_too_long");
        assertThat(upload.offset()).isZero();
        upload.sends(0, part(whole, 0, 900_000));
        try (CutPhone phone = new CutPhone(upload, 900_000, null)) {
            assertThat(phone.sendsChunk(bytes(13, 100_001)).status()).isEqualTo(413);
        }
        assertThat(upload.offset()).isEqualTo(900_000);
        assertThat(upload.sends(900_000, part(whole, 900_000, LENGTH)).statusCode())
                .isEqualTo(204);
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void twoDevicesNeverMixTheirBytes() throws IOException {
        try (CutPhone first = new CutPhone(upload, 0, (long) LENGTH)) {
            first.sends(part(whole, 0, 300_000));
            upload.awaitOffset(Writing.SEGMENT);
            lastSeen("'infinity'");
            Response refused = upload.sends(Writing.SEGMENT, part(whole, Writing.SEGMENT, LENGTH));
            assertThat(refused.statusCode()).isEqualTo(423);
            assertThat(refused.<String>path("code")).isEqualTo("upload_in_use");
            assertThat(refused.header("Retry-After")).isEqualTo("5");

            lastSeen("'-infinity'");
            int middle = 600_000;
            assertThat(upload.sends(Writing.SEGMENT, part(whole, Writing.SEGMENT, middle))
                            .statusCode())
                    .isEqualTo(204);
            first.sends(bytes(14, 700_000));
            assertThat(first.status()).isEqualTo(423);
            assertThat(upload.offset()).isEqualTo(middle);
            assertThat(upload.sends(middle, part(whole, middle, LENGTH)).statusCode())
                    .isEqualTo(204);
        }
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void whoWritesToAnUploadThatWasGivenUpFindsItGone() throws IOException {
        try (CutPhone phone = new CutPhone(upload, 0, (long) LENGTH)) {
            phone.sends(part(whole, 0, 300_000));
            upload.awaitOffset(Writing.SEGMENT);
            assertThat(upload.ends().statusCode()).isEqualTo(204);
            phone.sends(part(whole, 300_000, LENGTH));
            assertThat(phone.status()).isEqualTo(404);
        }
        assertThat(upload.asks().statusCode()).isEqualTo(404);
        assertThat(upload.ends().statusCode()).isEqualTo(404);
        assertThat(upload.sends(0, whole).statusCode()).isEqualTo(404);
    }

    @Test
    void aPieceThatWasTakenBackTakesNoBytes() throws IOException {
        try (CutPhone phone = new CutPhone(upload, 0, (long) LENGTH)) {
            phone.sends(part(whole, 0, 300_000));
            upload.awaitOffset(Writing.SEGMENT);
            piece.takenBack();
            phone.sends(part(whole, 300_000, LENGTH));
            assertThat(phone.status()).isEqualTo(404);
        }
        assertThat(upload.asks().statusCode()).isEqualTo(404);
        assertThat(TestingUpload.asksFor(person, piece.id(), 10).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadIsGivenUpAfterSevenDays() {
        upload.sends(0, part(whole, 0, 400_000));
        TestingClock.advance(Duration.ofDays(7));
        assertThat(upload.asks().statusCode()).isEqualTo(410);
        Response refused = upload.sends(400_000, part(whole, 400_000, LENGTH));
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.<String>path("code")).isEqualTo("upload_expired");
        TestingClock.advance(Duration.ofDays(1));
        Contract.given().post("/demo/jobs/upload-expiry");
        assertThat(upload.asks().statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongVersionAndBytesOfAnotherTypeAreToldEvenWhereTheFileIsLarge() {
        assertThat(upload.invalidRequest()
                        .contentType("image/jpeg")
                        .header("Upload-Offset", 0)
                        .body(whole)
                        .patch(upload.address())
                        .<String>path("code"))
                .isEqualTo("upload_type_wrong");
        assertThat(person.invalidRequest()
                        .config(TestingUpload.BYTES)
                        .contentType(Tus.BYTES)
                        .header("Upload-Offset", 0)
                        .body(whole)
                        .patch(upload.address())
                        .<String>path("code"))
                .isEqualTo("tus_version_unknown");
        assertThat(upload.offset()).isZero();
    }

    @Test
    void aNodeReadsSoManyUploadsAtOnceAndTellsOthersToComeBack() throws IOException {
        int most = ConfigProvider.getConfig().getValue("passerelle.uploads.at-once", Integer.class);
        List<CutPhone> phones = new ArrayList<>();
        List<TestingUpload> uploads = new ArrayList<>();
        for (int phone = 0; phone < most; phone++) {
            TestingUpload other = TestingUpload.begun(person, piece, LENGTH);
            uploads.add(other);
            phones.add(new CutPhone(other, 0, (long) LENGTH).sends(part(whole, 0, 300_000)));
        }
        uploads.forEach(other -> other.awaitOffset(Writing.SEGMENT));
        Response refused = upload.sends(0, whole);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.<String>path("code")).isEqualTo("storage_unavailable");
        phones.getFirst().sends(part(whole, 300_000, LENGTH)).status();
        assertThat(upload.sends(0, whole).statusCode()).isEqualTo(204);
        for (CutPhone phone : phones) {
            phone.close();
        }
    }

    private void lastSeen(String when) {
        TestingPiece.rows().change("update evidence_files set writer_seen_at = " + when + " where id = ?", upload.id());
    }

    /** Waits until somebody writes, or nobody does. */
    private void awaitBusy(boolean wanted) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (busy() != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(busy()).isEqualTo(wanted);
    }

    private boolean busy() {
        return TestingPiece.rows()
                        .number("select count(*) from evidence_files where id = ? and writer is not null", upload.id())
                > 0;
    }
}
