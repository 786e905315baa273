package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingTaskList;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.contract.Contract;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.platform.tasks.NewTask;

/** In which language a move is told, and what happens where that is not one its reader reads. */
@QuarkusTest
class LanguageOfMovesTest {

    private static final String SOMALI_LINE = "Muhiim: weydii qof inuu kuu akhriyo.";

    @Inject
    TestingCase cases;

    @Inject
    TestingTransactions transactions;

    @Inject
    Preferences preferences;

    @Inject
    TestingTaskList tasks;

    @Inject
    InstantSource clock;

    private TestingDeadlines somali;

    @BeforeEach
    void somebodyWhoReadsSomali() {
        somali = TestingDeadlines.waiting(cases, clock);
        somali.person()
                .request()
                .body(Map.of("language", "so"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void whatDecidesNothingIsSentInADraftInADemonstration() {
        somali.called().proven();
        somali.moves(MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED);
        Map<String, Object> checks = latest();
        assertThat(checks).containsEntry("language", "so");
        assertThat(tasksOf(somali)).as("the call before").hasSize(1);
    }

    @Test
    void whatDecidesIsSentInAReviewedTextWithALineThatAsksToHaveItRead() {
        somali.called();
        Map<String, Object> call = latest();
        assertThat(call).containsEntry("language", "en");
        assertThat(call.get("body").toString())
                .startsWith("Passerelle: you are called.")
                .contains('\n' + SOMALI_LINE);
        assertThat((Integer) call.get("segments")).isEqualTo(1);
    }

    @Test
    void whoMayNotReadItHasAPersonAskedOnceUntilThatIsDone() {
        somali.called();
        somali.moves(MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED);
        somali.called();
        NewTask task = tasks.theOne("text_not_read", somali.view().id());
        assertThat(task.subject()).isEqualTo(somali.person().accountId());
        assertThat(somali.state()).isEqualTo("not_started");
        tasks.decide(task, "read_to_them");
        assertThat(somali.sentence()).as("who had it read to them could know").endsWith("when somebody told you.");
        assertThat(tasksOf(somali)).isEmpty();
        somali.proven();
        somali.moves(MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED);
        assertThat(tasksOf(somali)).as("nothing hangs on that").isEmpty();
        somali.moves(MoveKind.ASK_FOR_MORE, Who.CASEWORKER, Reason.ANSWER_UNCLEAR);
        assertThat(tasksOf(somali)).hasSize(1);
    }

    @Test
    void whoAlsoReadsEnglishGetsTheLineAndNobodyIsAsked() {
        ranks("en");
        somali.called();
        assertThat(latest().get("body").toString()).contains(SOMALI_LINE);
        assertThat(tasksOf(somali)).isEmpty();
    }

    /** Of French there are drafts only, and Farsi is the language of another nation. */
    @Test
    void aRankedLanguageWithoutAReviewedTextIsPassedOver() {
        ranks("fr", "fa");
        somali.called();
        assertThat(latest()).containsEntry("language", "en");
        assertThat(tasksOf(somali)).hasSize(1);
    }

    private void ranks(String... languages) {
        transactions.run(tx ->
                preferences.keep(tx, somali.person().accountId(), new Preference(List.of(languages), true, false)));
    }

    private List<NewTask> tasksOf(TestingDeadlines somebody) {
        return tasks.about("text_not_read", somebody.view().id());
    }

    private Map<String, Object> latest() {
        Contract.given().post("/demo/jobs/outbox");
        JsonPath messages = Contract.given()
                .get("/demo/phones/{number}/messages", somali.phone().number())
                .jsonPath();
        return messages.getMap("[-1]");
    }
}
