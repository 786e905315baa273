package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.drafts.TestingApplicant;

/** How a person answers somebody who wrote to us. */
@QuarkusTest
class AnswersHttpTest {

    @Inject
    DataSource database;

    @Test
    void theAnswerReachesThePersonAndEndsTheTask() {
        TestingApplicant person = writing("What now?");
        TestingTalk talk = talk(person, "caseworker");
        Response reply = talk.answers("Nothing: we write to you.");
        reply.then()
                .statusCode(201)
                .body("contact", equalTo("phone"))
                .body("segments", equalTo(1))
                .body("state", equalTo("queued"));
        assertThat(TestingTalk.arrived(person.phone().number()))
                .last()
                .asString()
                .contains("Nothing: we write to you.");
        JsonPath shown = talk.shown();
        assertThat(shown.getString("state")).isEqualTo("answered");
        assertThat(shown.getMap("lines[-1]"))
                .containsEntry("direction", "to_person")
                .containsEntry("by", talk.officer().staffId().toString())
                .containsEntry("state", "sent");
        assertThat(talk.tasks("conversation")).isEmpty();
        assertThat(person.request()
                        .get(person.url("messages"))
                        .jsonPath()
                        .getMap("items.find { it.notice == 'conversation_answer' }"))
                .containsEntry("direction", "to_you")
                .containsEntry("state", "sent");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsAskedToReadFirst() throws Exception {
        TestingApplicant person = writing("What now?");
        TestingTalk first = talk(person, "caseworker");
        TestingTalk second = talk(person, "supervisor");
        String tag = first.tag();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = threads
                    .invokeAll(List.<Callable<Response>>of(
                            () -> first.answers("One", tag), () -> second.answers("Other", tag)))
                    .stream()
                    .map(reply -> reply.resultNow().statusCode())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        }
        assertThat(first.shown().<String>getList("lines.direction")).containsExactly("from_person", "to_person");
    }

    @Test
    void whoHasNotReadTheNewestLineIsAskedToReadItFirst() {
        TestingApplicant person = writing("First");
        TestingTalk talk = talk(person, "caseworker");
        String tag = talk.tag();
        Text.of(person.phone(), person.account(), "No, wait").arrives();
        refused(talk.answers("To the first", tag), 412, "precondition_failed");
        refused(
                talk.officer().request().body(Map.of("body", "Blindly")).post(talk.path() + "/answers"),
                428,
                "precondition_required");
    }

    @Test
    void anAnswerSentAgainIsSentOnce() {
        TestingApplicant person = writing("What now?");
        TestingTalk talk = talk(person, "caseworker");
        String tag = talk.tag();
        Response first = keyed(talk, tag);
        Response again = keyed(talk, tag);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(TestingTalk.arrived(person.phone().number()))
                .filteredOn(body -> body.contains("Only once"))
                .hasSize(1);
    }

    @Test
    void itIsNoLongerThanSomebodyCanPayFor() {
        TestingTalk talk = talk(writing("What now?"), "caseworker");
        for (String body : List.of("", "  ", "x".repeat(601))) {
            refused(
                    talk.officer()
                            .invalidRequest()
                            .header("If-Match", talk.tag())
                            .body(Map.of("body", body))
                            .post(talk.path() + "/answers"),
                    422,
                    "answer_invalid");
        }
        talk.answers("ሰ".repeat(600)).then().statusCode(201).body("segments", equalTo(10));
    }

    @Test
    void anEmojiThatDoublesWhatAnAnswerTakesIsSeen() {
        TestingTalk talk = talk(writing("What now?"), "caseworker");
        talk.answers("x".repeat(130)).then().statusCode(201).body("segments", equalTo(1));
        talk.answers("x".repeat(130) + "\uD83D\uDE00").then().statusCode(201).body("segments", equalTo(3));
    }

    @Test
    void whereTheContactTheyWroteFromIsGoneItGoesToThePreferredOne() {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(Phone.fresh(), person.account(), "From an old phone").arrives();
        talk(person, "caseworker").answers("To the new phone").then().statusCode(201);
        assertThat(TestingTalk.arrived(person.phone().number()))
                .last()
                .asString()
                .contains("To the new phone");
    }

    @Test
    void withoutAnyContactItStandsInTheirList() {
        TestingApplicant person = writing("What now?");
        new TestingRows(database).change("delete from contacts where account_id = ?", person.account());
        talk(person, "caseworker")
                .answers("Read it here")
                .then()
                .statusCode(201)
                .body("message", nullValue())
                .body("contact", nullValue())
                .body("segments", nullValue());
        assertThat(person.request().get(person.url("messages")).jsonPath().getMap("items[-1]"))
                .containsEntry("body", "Read it here")
                .containsEntry("direction", "to_you")
                .containsEntry("notice", "conversation_answer")
                .containsEntry("state", "shown")
                .containsEntry("contact", null);
    }

    @Test
    void whatTheyWriteLaterOpensItAgain() {
        TestingApplicant person = writing("What now?");
        TestingTalk talk = talk(person, "caseworker");
        talk.answers("Wait.").then().statusCode(201);
        talk.changes(Map.of("state", "closed")).then().statusCode(200).body("state", equalTo("closed"));
        TestingClock.advance(Duration.ofMinutes(1));
        Text.of(person.phone(), person.account(), "Thank you").arrives();
        assertThat(talk.shown().getString("state")).isEqualTo("open");
        assertThat(talk.tasks("conversation")).hasSize(1);
        talk.changes(Map.of("state", "closed")).then().statusCode(200);
        assertThat(talk.tasks("conversation")).isEmpty();
    }

    private Response keyed(TestingTalk talk, String tag) {
        return talk.officer()
                .request()
                .header("If-Match", tag)
                .header("Idempotency-Key", "one")
                .body(Map.of("body", "Only once"))
                .post(talk.path() + "/answers");
    }

    private TestingApplicant writing(String body) {
        TestingApplicant person = TestingApplicant.begins();
        Text.of(person.phone(), person.account(), body).arrives();
        return person;
    }

    private TestingTalk talk(TestingApplicant person, String role) {
        return TestingTalk.of(database, StaffMember.withRoles(role), person.account());
    }
}
