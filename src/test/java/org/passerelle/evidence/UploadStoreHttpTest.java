package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.evidence.TestingUpload.bytes;
import static org.passerelle.evidence.UploadHttpTest.part;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.store.BlobStore;
import org.passerelle.evidence.store.StoreAwayException;
import org.passerelle.evidence.store.StoreFullException;
import org.passerelle.evidence.store.TestingS3;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.security.Actor;

/** What lies in the blob store, what happens when it has no room, and what is erased from it. */
@QuarkusTest
class UploadStoreHttpTest {

    private static final int LENGTH = 900_000;

    @ConfigProperty(name = "passerelle.data-dir")
    Path data;

    private final byte[] whole = bytes(31, LENGTH);
    private TestingPiece piece;
    private TestingUpload upload;

    @BeforeEach
    void somebodySendsAPaper() {
        SignedIn person = Phone.fresh().signsIn();
        piece = TestingPiece.of(TestingPeople.applicationOf(person));
        upload = TestingUpload.begun(person, piece, LENGTH);
    }

    @Test
    void nothingInTheFolderCanBeReadWithoutTheKey() throws Exception {
        byte[] mark = "MADE-UP GPS 50.95 1.85".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, whole, 1000, mark.length);
        upload.sends(0, whole);
        List<Path> files = files();
        assertThat(files).hasSize(4);
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("MADE-UP GPS");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void whereTheDiskIsFullWhatWasConfirmedStaysAndTheRestCanFollow() {
        FailingStore full = new FailingStore(2, () -> new StoreFullException(new java.io.IOException("made up")));
        QuarkusMock.installMockForType(full, BlobStore.class);
        Response refused = upload.sends(0, whole);
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.<String>path("code")).isEqualTo("storage_full");
        assertThat(refused.header("Retry-After")).isNotNull();
        int confirmed = 2 * Writing.SEGMENT;
        assertThat(upload.offset()).isEqualTo(confirmed);
        full.getsRoom();
        assertThat(upload.sends(confirmed, part(whole, confirmed, LENGTH)).statusCode())
                .isEqualTo(204);
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void whereTheStoreIsAwayWhatWasConfirmedStays() {
        FailingStore away = new FailingStore(1, () -> new StoreAwayException(new java.io.IOException("made up")));
        QuarkusMock.installMockForType(away, BlobStore.class);
        Response refused = upload.sends(0, whole);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.<String>path("code")).isEqualTo("storage_unavailable");
        assertThat(upload.offset()).isEqualTo(Writing.SEGMENT);
    }

    @Test
    void aFileArrivesInABucketAndIsErasedFromIt() throws Exception {
        try (TestingS3 server = TestingS3.start()) {
            QuarkusMock.installMockForType(server.blobs(), BlobStore.class);
            upload.sends(0, part(whole, 0, 300_000));
            upload.sends(300_000, part(whole, 300_000, LENGTH));
            assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
            assertThat(server.objects()).hasSize(5);
            erase(piece.application());
            sweep();
            assertThat(server.objects()).isEmpty();
        }
    }

    @Test
    void erasedWithTheApplicationMeansErasedFromTheStore() throws Exception {
        upload.sends(0, part(whole, 0, 600_000));
        assertThat(files()).hasSize(3);
        erase(piece.application());
        sweep();
        assertThat(files()).isEmpty();
        assertThat(upload.asks().statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadThatWasGivenUpLeavesNoBytes() throws Exception {
        upload.sends(0, part(whole, 0, 600_000));
        upload.ends();
        sweep();
        assertThat(files()).isEmpty();
    }

    @Test
    void bytesWhoseChecksumWasWrongAreSwept() throws Exception {
        upload.sends(0, whole, TestingUpload.checksum("sha1", "SHA-1", Arrays.copyOf(whole, 5)));
        assertThat(files()).isNotEmpty();
        sweep();
        assertThat(files()).isEmpty();
        upload.sends(0, whole);
        sweep();
        assertThat(TestingPiece.opened(upload.id())).isEqualTo(whole);
    }

    @Test
    void bytesOfAProcessThatEndedBeforeTheirRowCameAreSweptAfterADay() throws Exception {
        String name = Writing.newName(upload.id());
        Actor actor = new Actor.Applicant(upload.who().accountId(), upload.who().sessionId(), "en", false);
        TestingPiece.bean(Waiting.class)
                .until(() -> TestingPiece.bean(TurnDesk.class).begin(actor, upload.id(), 0, name));
        TestingPiece.bean(BlobStore.class).put(name, new byte[10]).await().indefinitely();
        sweep();
        assertThat(files()).hasSize(1);
        TestingClock.advance(Duration.ofHours(25));
        sweep();
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws Exception {
        Path folder = data.resolve("files").resolve(upload.id().toString());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private static void sweep() {
        assertThat(Contract.given().post("/demo/jobs/blob-sweep").statusCode()).isEqualTo(200);
    }

    private static void erase(UUID application) {
        TestingPiece.bean(Waiting.class).until(() -> TestingPiece.bean(Mutiny.SessionFactory.class)
                .withStatelessTransaction(
                        tx -> TestingPiece.bean(EvidenceHeld.class).erase(tx, application)));
    }
}
