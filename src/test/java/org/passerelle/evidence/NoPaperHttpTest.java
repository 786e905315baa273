package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Why somebody has no paper: an answer, and nothing that counts against them. */
@QuarkusTest
class NoPaperHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;

    @BeforeEach
    void somebodyWithADraft() {
        person = TestingApplicant.begins();
    }

    @Test
    void theLatestAnswerCountsAndItsWordsAreSealed() {
        person.request()
                .get(url())
                .then()
                .statusCode(200)
                .body("reasons", hasSize(0))
                .body("toldAt", nullValue())
                .body("choices", hasSize(8));
        tells(Map.of("reasons", List.of("other"), "words", "There was a fire."))
                .then()
                .statusCode(204);
        tells(Map.of("reasons", List.of("taken_by_smuggler", "cannot_ask_authorities"), "words", "All our bags."))
                .then()
                .statusCode(204);
        person.request()
                .get(url())
                .then()
                .body("reasons", contains("taken_by_smuggler", "cannot_ask_authorities"))
                .body("words", equalTo("All our bags."))
                .body("toldAs", equalTo("applicant"));
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select revision from evidence_no_paper where application_id = ?", person.id()))
                .isEqualTo(2);
        assertThat(rows.number(
                        "select count(*) from evidence_no_paper where application_id = ?"
                                + " and position(convert_to('bags', 'UTF8') in words) > 0",
                        person.id()))
                .isZero();
    }

    @Test
    void reasonsAreThoseThatThereAreEachOnce() {
        refused(tellsWrongly(Map.of("reasons", List.of())), "no_paper_invalid");
        refused(tellsWrongly(Map.of("reasons", List.of("lazy"))), "no_paper_invalid");
        refused(tellsWrongly(Map.of("reasons", List.of("other", "other"))), "no_paper_invalid");
        refused(tellsWrongly(Map.of("reasons", List.of("other"), "words", " ")), "text_invalid");
    }

    private Response tells(Map<String, Object> body) {
        return person.request().body(body).put(url());
    }

    private Response tellsWrongly(Map<String, Object> body) {
        return person.invalidRequest().body(body).put(url());
    }

    private static void refused(Response reply, String code) {
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.<String>path("code")).isEqualTo(code);
    }

    private String url() {
        return person.url("evidence/no-paper");
    }
}
