package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;

/** Withdrawing an application, and taking that back while there is time. */
@QuarkusTest
class WithdrawApplicationTest {

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void aDraftIsWithdrawnAndComesBackWithAllItsAnswers() {
        phone.saves("journey.currentTown", "Calais");
        withdraw().then().statusCode(200).body("state", equalTo("WITHDRAWN")).body("lapsesAt", nullValue());
        undo().then().statusCode(200).body("state", equalTo("DRAFT"));
        assertThat(phone.stored("journey.currentTown")).isEqualTo("Calais");
        assertThat(phone.request().get(phone.url("timeline")).jsonPath().getList("items.to"))
                .isEqualTo(List.of("WITHDRAWN", "DRAFT"));
    }

    @Test
    void everyContactHearsOfItNotOnlyThePhoneItWasDoneWith() {
        Phone mine = Phone.fresh();
        Phone trusted = Phone.fresh();
        phone = TestingPhoneApp.of(mine.signsIn());
        String contact = phone.request()
                .body(Map.of("contact", trusted.number()))
                .post("/api/v1/me/contacts")
                .path("id");
        trusted.messages();
        phone.request()
                .body(Map.of("code", trusted.codes().getLast()))
                .post("/api/v1/me/contacts/" + contact + "/confirmation")
                .then()
                .statusCode(200);
        withdraw().then().statusCode(200);
        assertThat(mine.messages()).last().asString().contains("was withdrawn");
        assertThat(trusted.messages()).last().asString().contains("was withdrawn");
    }

    @Test
    void aSecondTapOnEitherChangesNothing() {
        String withdrawn = withdraw().asString();
        assertThat(withdraw().asString()).isEqualTo(withdrawn);
        String back = undo().asString();
        assertThat(undo().asString()).isEqualTo(back);
        assertThat(phone.request().get(phone.url("timeline")).jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void aSecondTapThatNamesTheVersionSeenBeforeTheFirstChangesNothing() {
        String seen = phone.request().get(phone.url()).header("ETag");
        String withdrawn = withdraw(seen).then().statusCode(200).extract().asString();
        assertThat(withdraw(seen).then().statusCode(200).extract().asString()).isEqualTo(withdrawn);
        String gone = phone.request().get(phone.url()).header("ETag");
        String back = undo(gone).then().statusCode(200).extract().asString();
        assertThat(undo(gone).then().statusCode(200).extract().asString()).isEqualTo(back);
    }

    @Test
    void whatWasNeverWithdrawnStaysAsItIs() {
        undo().then().statusCode(200).body("state", equalTo("DRAFT"));
        undo("\"7-7\"").then().statusCode(200).body("state", equalTo("DRAFT"));
        assertThat(phone.request().get(phone.url("timeline")).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aDraftCanComeBackWithinSeventyTwoHours() {
        withdraw();
        TestingClock.advance(Duration.ofHours(72).minusMinutes(5));
        undo().then().statusCode(200).body("state", equalTo("DRAFT"));
    }

    @Test
    void laterItCannot() {
        withdraw();
        TestingClock.advance(Duration.ofHours(72).plusSeconds(1));
        undo().then().statusCode(409).body("code", equalTo("undo_expired"));
    }

    @Test
    void aSubmittedOneCanComeBackWithinFourteenDays() {
        TestingAnswers.givenBy(phone);
        phone.request()
                .header("If-Match", "*")
                .post(phone.url("submission"))
                .then()
                .statusCode(201);
        withdraw().then().body("state", equalTo("WITHDRAWN"));
        TestingClock.advance(Duration.ofDays(14).minusMinutes(5));
        undo().then().statusCode(200).body("state", equalTo("SUBMITTED"));
        withdraw();
        TestingClock.advance(Duration.ofDays(14).plusSeconds(1));
        undo().then().statusCode(409).body("code", equalTo("undo_expired"));
    }

    @Test
    void notWhileAnotherOneLives() {
        withdraw();
        TestingPhoneApp second = TestingPhoneApp.of(phone.person());
        assertThat(second.application()).isNotEqualTo(phone.application());
        undo().then().statusCode(409).body("code", equalTo("another_application_live"));
        second.request().post(second.url("withdrawal")).then().statusCode(200);
        undo().then().statusCode(200);
    }

    @Test
    void whatIsTypedInTheUndoTimeIsKeptAsACorrection() {
        phone.saves("journey.currentTown", "Calais");
        withdraw();
        assertThat(outcomes(phone.saves("journey.currentTown", "Dunkirk"))).containsExactly("kept");
        undo();
        assertThat(phone.stored("journey.currentTown")).isEqualTo("Calais");
        assertThat(phone.everything().getList("corrections.value")).isEqualTo(List.of("Dunkirk"));
    }

    @Test
    void takesTheTagOfTheApplicationIfOneIsSent() {
        phone.saves("journey.currentTown", "Calais");
        String tag = phone.request().get(phone.url()).header("ETag");
        assertThat(tag).isEqualTo("\"1-1\"");
        phone.request()
                .header("If-Match", "\"0-1\"")
                .post(phone.url("withdrawal"))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        phone.request()
                .header("If-Match", tag)
                .post(phone.url("withdrawal"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1-2\"");
        phone.request()
                .header("If-Match", tag)
                .delete(phone.url("withdrawal"))
                .then()
                .statusCode(412);
    }

    private Response withdraw() {
        return phone.request().post(phone.url("withdrawal"));
    }

    private Response withdraw(String tag) {
        return phone.request().header("If-Match", tag).post(phone.url("withdrawal"));
    }

    private Response undo(String tag) {
        return phone.request().header("If-Match", tag).delete(phone.url("withdrawal"));
    }

    private Response undo() {
        return phone.request().delete(phone.url("withdrawal"));
    }
}
