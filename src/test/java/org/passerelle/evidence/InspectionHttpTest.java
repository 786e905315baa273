package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.TestingClock;
import org.passerelle.TestingTaskList;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.ClamdStandIn;
import org.passerelle.evidence.inspection.Eicar;
import org.passerelle.evidence.inspection.drawing.TestingDocuments;
import org.passerelle.evidence.inspection.drawing.TestingPictures;
import org.passerelle.evidence.store.BlobStore;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.NewTask;

/** What arrives is inspected step by step; no file is lost, and none is shown before it was. */
@QuarkusTest
class InspectionHttpTest {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Inject
    TestingFiles files;

    @Inject
    TestingTaskList tasks;

    @Inject
    TestingWork work;

    private TestingApplicant person;

    @BeforeEach
    void aPerson() {
        person = TestingApplicant.begins();
    }

    @Test
    void eachStepIsTakenOnceAndItsResultKept() {
        Sent file = sends(photo());
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("ready");
        assertThat(files.pieceStands(file)).isEqualTo("checking");
        assertThat(files.steps(file))
                .isEqualTo(
                        "scan {\"outcome\": \"clean\"}, kind {\"mediaType\": \"image/jpeg\"}, digest {}, draw {\"pages\": 1}");
        assertThat(files.copies(file)).hasSize(3);
        Sent document = sends(TestingDocuments.scans(2));
        files.inspects();
        assertThat(files.copies(document)).hasSize(6);
    }

    @Test
    void aHarmfulFileIsShownToNobodyAndASpecialistIsTold() {
        Sent file = sends(Eicar.file());
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("rejected virus");
        assertThat(files.pieceStands(file)).isEqualTo("better_photo_needed virus");
        assertThat(files.steps(file)).contains("Eicar-Signature");
        assertThat(files.copies(file)).isEmpty();
        assertThat(person.request().get(person.url(file.page(1))).statusCode()).isEqualTo(404);
        assertThat(tasks.theOne("harmful_file", person.id()).subject()).isEqualTo(file.id());
    }

    @Test
    void whileTheScannerIsAwayAFileIsHeldAndThenGoesOn(@TempDir Path folder) throws IOException {
        Path away = Files.createFile(folder.resolve("away"));
        Sent file = sends(with(photo(), ClamdStandIn.awayWhile(away)));
        for (int time = 0; time < 5; time++) {
            files.inspects();
            assertThat(files.stands(file)).isEqualTo("held scanner_away");
            assertThat(files.pieceStands(file)).isEqualTo("checking");
            assertThat(person.request().get(person.url(file.page(1))).statusCode())
                    .isEqualTo(404);
            TestingClock.advance(PAUSE);
        }
        assertThat(tasks.about("file_not_inspected", person.id())).isEmpty();
        Files.delete(away);
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("ready");
    }

    @Test
    void whatCannotBeShownIsNotTakenAndThePersonReadsWhy() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(becomes(heic)).isEqualTo("rejected heic");
        assertThat(becomes("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("rejected type_not_taken");
        assertThat(becomes(TestingPictures.blackPng(30_000, 30_000, 10))).isEqualTo("rejected too_many_pixels");
        assertThat(becomes(TestingDocuments.locked())).isEqualTo("rejected pdf_locked");
        assertThat(becomes(TestingDocuments.scans(21))).isEqualTo("rejected too_many_pages");
        byte[] photo = photo();
        assertThat(becomes(ByteBuffer.wrap(photo).slice(0, photo.length / 2))).isEqualTo("rejected damaged");
        assertThat(becomes(TestingDocuments.withScriptAndAttachment())).isEqualTo("ready");
    }

    @Test
    void aGoodPhotoOutweighsABadOneAndAnotherOneIsAskedForOnlyWhereNoneIs() {
        Sent bad = sends("no picture".getBytes(StandardCharsets.UTF_8));
        Sent good = files.sends(person.id(), bad.piece(), photo());
        files.inspects();
        assertThat(files.stands(bad)).isEqualTo("rejected type_not_taken");
        assertThat(files.pieceStands(good)).isEqualTo("checking");
        Sent accepted = sends("no picture".getBytes(StandardCharsets.UTF_8));
        files.rows().change("update evidence_pieces set state = 'accepted' where id = ?", accepted.piece());
        files.inspects();
        assertThat(files.pieceStands(accepted)).isEqualTo("accepted");
    }

    @Test
    void aStepThatHasAResultIsNotTakenAgainAfterACrash(@TempDir Path folder) throws IOException {
        Sent file = sends(with(photo(), ClamdStandIn.awayWhile(Files.createFile(folder.resolve("away")))));
        files.rows()
                .change(
                        "insert into evidence_file_steps (file_id, step, result, at) values (?, 'scan', '{}', now())",
                        file.id());
        files.inspects();
        assertThat(files.stands(file))
                .as("the scanner, which is away, was not asked again")
                .isEqualTo("ready");
    }

    @Test
    void whatANodeHasInHandAnotherOneTakesOnlyWhenItDoesNotComeBack() {
        Sent file = sends(photo());
        Instant lease = TestingClock.advance(Duration.ZERO).plus(Duration.ofMinutes(10));
        files.rows()
                .change(
                        "insert into evidence_inspections (file_id, tries, due_at) values (?, 1, cast(? as timestamptz))",
                        file.id(),
                        lease.toString());
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("received");
        TestingClock.advance(Duration.ofMinutes(11));
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("ready");
    }

    @Test
    void whoSendsManyFilesDoesNotHoldUpWhoeverSendsOne() {
        TestingApplicant other = TestingApplicant.begins();
        sends(photo());
        files.inspects();
        Sent second = sends(photo());
        TestingClock.advance(Duration.ofSeconds(1));
        Sent theirs = files.sends(other.id(), photo());
        assertThat(claims()).isEqualTo(theirs.id());
        assertThat(claims()).isEqualTo(second.id());
    }

    @Test
    void ofManyNodesAtOnceOneTakesAFile() {
        files.inspects();
        Sent file = sends(photo());
        Instant now = TestingClock.advance(Duration.ZERO);
        List<CompletableFuture<Optional<ReceivedFile>>> nodes = Stream.generate(() -> now)
                .limit(6)
                .map(moment -> CompletableFuture.supplyAsync(() -> claim(moment)))
                .toList();
        assertThat(nodes.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                .extracting(ReceivedFile::id)
                .containsExactly(file.id());
    }

    private UUID claims() {
        return claim(TestingClock.advance(Duration.ZERO)).orElseThrow().id();
    }

    /** As a node does before it inspects. */
    private Optional<ReceivedFile> claim(Instant now) {
        return work.run(tx -> new Inspections(tx).claim(now, now.plusSeconds(600)));
    }

    @Test
    void whatIsErasedWhileItIsDrawnLeavesNoBytes() {
        Sent file = sends(photo());
        ErasingStore store = new ErasingStore(
                files.store(), () -> files.rows().change("delete from evidence_pieces where id = ?", file.piece()));
        QuarkusMock.installMockForType(store, BlobStore.class);
        files.inspects();
        assertThat(store.copies()).isNotEmpty();
        Contract.given().post("/demo/jobs/blob-sweep").then().statusCode(200);
        assertThat(store.copies()).noneMatch(files::isThere);
    }

    @Test
    void whatBreaksOffThreeTimesWaitsForAPersonAndIsNotTriedForEver() {
        Sent file = sends(photo());
        Sent another = sends(photo());
        loses(file);
        loses(another);
        for (int time = 0; time < 3; time++) {
            assertThat(files.stands(file)).isEqualTo("received");
            files.inspects();
            TestingClock.advance(PAUSE);
        }
        assertThat(files.stands(file)).isEqualTo("held scanner_away");
        NewTask asked = tasks.about("file_not_inspected", person.id()).stream()
                .filter(task -> task.subject().equals(file.id()))
                .findFirst()
                .orElseThrow();
        TestingClock.advance(Duration.ofDays(1));
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("held scanner_away");
        mends(file);
        tasks.decide(asked, "try_again");
        files.inspects();
        assertThat(files.stands(file)).isEqualTo("ready");
        tasks.decide(tasks.theOne("file_not_inspected", person.id()), "ask_for_another");
        assertThat(files.stands(another)).isEqualTo("rejected damaged");
        assertThat(files.pieceStands(another)).isEqualTo("better_photo_needed damaged");
    }

    @Test
    void theSameBytesOfSomebodyUnrelatedAreShownToAPersonAndNothingIsRefused() {
        byte[] photo = with(photo(), Ids.next().toString().getBytes(StandardCharsets.US_ASCII));
        TestingApplicant other = TestingApplicant.begins();
        TestingApplicant family = TestingApplicant.submitted();
        TestingApplicant alone = TestingApplicant.begins();
        alone.saysAlone();
        sends(photo);
        sends(photo);
        files.inspects();
        assertThat(tasks.about("same_file", person.id())).isEmpty();
        Sent theirs = files.sends(other.id(), photo);
        files.inspects();
        assertThat(files.stands(theirs)).isEqualTo("ready");
        assertThat(tasks.theOne("same_file", other.id()).subject()).isEqualTo(theirs.id());
        assertThat(tasks.about("same_file", person.id())).isEmpty();
        files.sends(alone.id(), photo);
        files.inspects();
        assertThat(tasks.about("same_child_file", alone.id())).hasSize(1);
        byte[] shared = with(photo(), Ids.next().toString().getBytes(StandardCharsets.US_ASCII));
        TestingApplicant main = TestingApplicant.submitted();
        family.with(main);
        files.sends(family.id(), shared);
        files.sends(main.id(), shared);
        files.inspects();
        assertThat(tasks.about("same_file", family.id())).isEmpty();
        assertThat(tasks.about("same_file", main.id())).isEmpty();
    }

    private void loses(Sent file) {
        files.rows().change("update evidence_segments set blob = blob || '-gone' where file_id = ?", file.id());
    }

    private void mends(Sent file) {
        files.rows()
                .change("update evidence_segments set blob = replace(blob, '-gone', '') where file_id = ?", file.id());
    }

    private String becomes(byte[] content) {
        Sent file = sends(content);
        files.inspects();
        String stands = files.stands(file);
        assertThat(files.pieceStands(file))
                .isEqualTo(stands.replace("rejected", "better_photo_needed").replace("ready", "checking"));
        return stands;
    }

    private String becomes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return becomes(bytes);
    }

    private Sent sends(byte[] content) {
        return files.sends(person.id(), content);
    }

    private static byte[] photo() {
        return TestingPictures.asTheCameraWrites(TestingPictures.paper(320, 240), 1);
    }

    private static byte[] with(byte[] photo, byte[] behind) {
        return ByteBuffer.allocate(photo.length + behind.length)
                .put(photo)
                .put(behind)
                .array();
    }
}
