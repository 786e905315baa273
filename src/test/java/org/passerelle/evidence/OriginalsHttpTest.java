package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.StaffMember;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.drawing.TestingPictures;
import org.passerelle.platform.Ids;

/** Originals are erased once a case is decided for good, and never while the decision can be challenged. */
@QuarkusTest
class OriginalsHttpTest {

    @Inject
    TestingFiles files;

    private TestingApplicant person;
    private Sent file;

    @BeforeEach
    void aPaperOfSomebody() {
        person = TestingApplicant.submitted();
        file = files.sends(person.id(), TestingPictures.asTheCameraWrites(TestingPictures.paper(320, 240), 1));
        files.inspects();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANTED", "CLOSED"})
    void whenACaseIsGrantedOrClosedTheOriginalGoesAndTheCopiesStay(String state) {
        List<String> before = files.places(file);
        stands(state);
        runs();
        assertThat(original()).isEqualTo(404);
        assertThat(before.stream().filter(files::isThere))
                .isEqualTo(files.places(file))
                .hasSize(3);
        assertThat(files.copies(file)).hasSize(3);
        assertThat(person.request().get(person.url(file.page(1))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "CHECKS", "UNDER_REVIEW", "REFUSED", "NOT_ELIGIBLE"})
    void beforeADecisionAndWhileItCanBeChallengedItStays(String state) {
        stands(state);
        runs();
        assertThat(original()).isEqualTo(200);
    }

    @Test
    void afterARefusalItGoesWhenTheTimeToChallengeHasPassed() {
        stands("REFUSED");
        files.rows()
                .change(
                        "insert into deadlines (id, application_id, kind, days, opened_at, told_at) values (?, ?,"
                                + " 'challenge', 28, now() - interval '90 days', now() - interval '90 days')",
                        Ids.next(),
                        person.id());
        hold(true);
        runs();
        assertThat(original()).as("held").isEqualTo(200);
        hold(false);
        runs();
        assertThat(original()).isEqualTo(404);
    }

    @Test
    void whatGoesWithItsPieceLeavesNoBytes() {
        List<String> before = files.places(file);
        assertThat(before).hasSize(5).allMatch(files::isThere);
        files.rows().change("delete from evidence_pieces where id = ?", file.piece());
        runs();
        assertThat(before).noneMatch(files::isThere);
    }

    private void hold(boolean held) {
        files.rows().change("delete from holds where application_id = ?", person.id());
        if (held) {
            files.rows()
                    .change(
                            "insert into holds (application_id, staff_id, reason, placed_at) values (?, ?, 'x', now())",
                            person.id(),
                            Ids.next());
        }
    }

    private void stands(String state) {
        files.rows().change("update applications set state = ? where id = ?", state, person.id());
    }

    private void runs() {
        for (String job : List.of("originals", "blob-sweep")) {
            Contract.given().post("/demo/jobs/" + job).then().statusCode(200);
        }
    }

    private int original() {
        return StaffMember.withRoles("specialist")
                .request()
                .body(Map.of("reason", "To compare"))
                .post("/api/v1/casework/applications/" + person.id() + "/" + file.original())
                .statusCode();
    }
}
