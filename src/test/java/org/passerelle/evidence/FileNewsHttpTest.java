package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** Whoever sent what cannot be used hears of it, and not if they have sent something better meanwhile. */
@QuarkusTest
class FileNewsHttpTest {

    private static final String NEWS = "we have looked at a paper you sent";
    private static final byte[] NO_PICTURE = "no picture".getBytes(StandardCharsets.UTF_8);

    @Inject
    TestingFiles files;

    private TestingApplicant person;

    @BeforeEach
    void aPerson() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
    }

    @Test
    void thePersonIsToldOnceOfAllThatCouldNotBeUsed() {
        files.sends(person.id(), NO_PICTURE);
        files.sends(person.id(), NO_PICTURE);
        files.inspects();
        job();
        assertThat(told()).isZero();
        TestingClock.advance(Duration.ofMinutes(16));
        job();
        assertThat(told()).isEqualTo(1);
        TestingClock.advance(Duration.ofMinutes(16));
        job();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whoHasSentABetterOneMeanwhileIsNot() {
        Sent bad = files.sends(person.id(), NO_PICTURE);
        files.inspects();
        files.sends(person.id(), bad.piece(), TestingPictures.file(TestingPictures.quarters(60, 40), "jpg"));
        files.inspects();
        TestingClock.advance(Duration.ofMinutes(16));
        job();
        assertThat(told()).isZero();
    }

    @Test
    void whatWasTakenBackIsNoNews() {
        Sent bad = files.sends(person.id(), NO_PICTURE);
        files.inspects();
        files.rows().change("update evidence_pieces set taken_back_at = now() where id = ?", bad.piece());
        TestingClock.advance(Duration.ofMinutes(16));
        job();
        assertThat(told()).isZero();
    }

    private long told() {
        return person.messages().stream().filter(text -> text.contains(NEWS)).count();
    }

    private static void job() {
        Contract.given().post("/demo/jobs/evidence-news").then().statusCode(200);
    }
}
