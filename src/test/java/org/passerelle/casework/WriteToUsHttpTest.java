package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What people write to us on our pages, and their own list of messages. */
@QuarkusTest
class WriteToUsHttpTest {

    private static final String QUESTION = "I have a new phone. What must I do?";

    @Inject
    DataSource database;

    @Nested
    class Writing {

        @Test
        void theReplyBeginsWithWhomToCallInDanger() {
            TestingApplicant person = TestingApplicant.begins();
            writes(person, QUESTION)
                    .then()
                    .statusCode(201)
                    .body("safety", startsWith("In danger call 112. At sea call 196. In UK waters call 999."));
        }

        @Test
        void itIsInTheLanguageOfThePerson() {
            TestingApplicant person = TestingApplicant.begins();
            person.request()
                    .body(Map.of("language", "fr"))
                    .patch("/api/v1/me")
                    .then()
                    .statusCode(200);
            String inFrench = writes(person, QUESTION).path("safety");
            TestingApplicant other = TestingApplicant.begins();
            String inEnglish = writes(other, QUESTION).path("safety");
            assertThat(archive(person).<String>getString("items[-1].language")).isEqualTo("fr");
            assertThat(inFrench).contains("112").contains("196").contains("999");
            assertThat(inEnglish).contains("112");
        }

        @Test
        void itStandsInTheirListAndWaitsForAPerson() {
            TestingApplicant person = TestingApplicant.begins();
            String id = writes(person, QUESTION).path("id");
            JsonPath archive = archive(person);
            Map<String, Object> line = archive.getMap("items.find { it.id == '%s' }".formatted(id));
            assertThat(line)
                    .containsEntry("direction", "from_you")
                    .containsEntry("body", QUESTION)
                    .containsEntry("state", "received")
                    .containsEntry("notice", null)
                    .containsEntry("contact", null);
            TestingTalk talk = talk(person);
            assertThat(talk.tasks("conversation")).singleElement().satisfies(task -> assertThat(task)
                    .containsEntry("application", person.id().toString())
                    .containsEntry("state", "open"));
        }

        @Test
        void whateverScriptItIsInItIsReadAsItWasWritten() {
            TestingApplicant person = TestingApplicant.begins();
            for (String text : List.of(
                    "ሓገዝ የድልየኒ ኣሎ", "كمك \u200f112", "🆘👨‍👩‍👧", "a", "x".repeat(1600), "{text} \"'<b>\n\t")) {
                writes(person, text).then().statusCode(201);
                assertThat(archive(person).<String>getString("items[-1].body")).isEqualTo(text);
            }
        }

        @Test
        void whatIsEmptyOrTooLongIsRefused() {
            TestingApplicant person = TestingApplicant.begins();
            for (String text : List.of("", " \n ", "x".repeat(1601), "a\u0000b")) {
                refused(
                        person.invalidRequest().body(Map.of("body", text)).post(person.url("messages")),
                        422,
                        "text_invalid");
            }
            refused(person.invalidRequest().body(Map.of()).post(person.url("messages")), 400, "malformed_request");
            refused(
                    person.invalidRequest().body(Map.of("body", "a", "to", "b")).post(person.url("messages")),
                    400,
                    "malformed_request");
            assertThat(new TestingRows(database)
                            .number("select count(*) from conversations where account_id = ?", person.account()))
                    .isZero();
        }

        @Test
        void sentAgainAfterALostReplyItIsThereOnce() {
            TestingApplicant person = TestingApplicant.begins();
            Response first = keyed(person);
            Response again = keyed(person);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(archive(person).<String>getList("items.findAll { it.direction == 'from_you' }"))
                    .hasSize(1);
        }

        @Test
        void nobodyWritesAboutTheApplicationOfAnother() {
            TestingApplicant person = TestingApplicant.begins();
            TestingApplicant other = TestingApplicant.begins();
            refused(other.request().body(Map.of("body", "a")).post(person.url("messages")), 404, "not_found");
            refused(other.request().get(person.url("messages")), 404, "not_found");
            String nobodys = "/api/v1/applications/" + UUID.randomUUID() + "/messages";
            refused(other.request().body(Map.of("body", "a")).post(nobodys), 404, "not_found");
            refused(other.request().get(nobodys), 404, "not_found");
        }

        @Test
        void whoHoldsTheNumberAloneWritesAndReadsNothing() {
            TestingApplicant person = TestingApplicant.submitted();
            SignedIn stranger =
                    SignedIn.from(person.phone().signsInWith(person.phone().newCode(), Map.of()));
            stranger.request()
                    .body(Map.of("body", "Somebody must call me", "urgent", true))
                    .post(person.url("messages"))
                    .then()
                    .statusCode(201)
                    .body("safety", startsWith("In danger call 112."));
            refused(stranger.request().get(person.url("messages")), 403, "session_limited");
        }

        @Test
        void theTextIsSealedInTheDatabase() {
            TestingApplicant person = TestingApplicant.begins();
            UUID id = UUID.fromString(writes(person, QUESTION).path("id"));
            assertThat(new TestingRows(database)
                            .number(
                                    "select position(convert_to('new phone', 'UTF8') in body) from conversation_lines"
                                            + " where id = ?",
                                    id))
                    .isZero();
        }
    }

    @Nested
    class Reading {

        @Test
        void whatWasSentIsThereWithHowFarItGotAndWithoutCodes() {
            TestingApplicant person = TestingApplicant.begins();
            writes(person, QUESTION);
            person.submits();
            TestingTalk.arrived(person.phone().number());
            JsonPath archive = archive(person);
            assertThat(archive.<String>getList("items.notice"))
                    .contains("application_submitted")
                    .doesNotContain("sign_in_code");
            assertThat(archive.getMap("items.find { it.notice == 'application_submitted' }"))
                    .containsEntry("direction", "to_you")
                    .containsEntry("contact", "phone")
                    .containsEntry("state", "sent");

            assertThat(archive.<String>getList("items.direction").indexOf("from_you"))
                    .isLessThan(archive.<String>getList("items.notice").indexOf("application_submitted"));
        }

        @Test
        void itComesPageByPageInOneOrder() {
            TestingApplicant person = TestingApplicant.begins();
            StaffMember officer = StaffMember.withRoles("caseworker");
            for (int i = 0; i < 3; i++) {
                writes(person, "Question " + i);
                talk(person).as(officer).answers("Answer " + i).then().statusCode(201);
            }
            List<String> whole = archive(person).getList("items.id");
            List<String> paged = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = page(person, cursor);
                paged.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            } while (cursor != null);
            assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        }

        @Test
        void whatIsNotChangedIsNotSentAgain() {
            TestingApplicant person = TestingApplicant.begins();
            writes(person, QUESTION);
            TestingTalk.arrived(person.phone().number());
            String tag = person.request().get(person.url("messages")).header("ETag");
            person.request()
                    .header("If-None-Match", tag)
                    .get(person.url("messages"))
                    .then()
                    .statusCode(304);
            writes(person, QUESTION);
            person.request()
                    .header("If-None-Match", tag)
                    .get(person.url("messages"))
                    .then()
                    .statusCode(200);
        }

        @Test
        void onASharedPhoneEachReadsTheirOwn() {
            Phone phone = Phone.fresh();
            TestingApplicant first = TestingApplicant.with(phone, phone.signsIn());
            SignedIn second = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of("new", true, "pin", "7350")));
            TestingApplicant other = TestingApplicant.with(phone, second);
            writes(first, "Of the first");
            writes(other, "Of the second");
            assertThat(archive(first).<String>getList("items.body"))
                    .contains("Of the first")
                    .doesNotContain("Of the second");
            assertThat(archive(other).<String>getList("items.body"))
                    .contains("Of the second")
                    .doesNotContain("Of the first");
        }

        @Test
        void whatWentToSomebodyWhoOnlyWantedToComeBackIsNotShown() {
            TestingApplicant person = TestingApplicant.begins();
            writes(person, QUESTION);
            TestingRows rows = new TestingRows(database);
            rows.change(
                    "insert into messages (id, account_id, contact_kind, contact, contact_hash, notice, language, body,"
                            + " segments, state, tries, created_at)"
                            + " values (gen_random_uuid(), ?, 'phone', '', 'nobody', 'recovery_refused', 'en', '', 1,"
                            + " 'sent', 1, now())",
                    person.account());
            assertThat(archive(person).<String>getList("items.notice")).doesNotContain("recovery_refused");
        }

        @Test
        void aLimitOrCursorThatIsNotOursIsRefused() {
            TestingApplicant person = TestingApplicant.begins();
            refused(person.invalidRequest().queryParam("limit", 0).get(person.url("messages")), 400, "limit_invalid");
            refused(person.request().queryParam("cursor", "mine").get(person.url("messages")), 400, "cursor_invalid");
        }
    }

    private TestingTalk talk(TestingApplicant person) {
        return TestingTalk.of(database, StaffMember.withRoles("supervisor"), person.account());
    }

    private static Response writes(TestingApplicant person, String body) {
        return person.request().body(Map.of("body", body)).post(person.url("messages"));
    }

    private static Response keyed(TestingApplicant person) {
        return person.request()
                .header("Idempotency-Key", "one")
                .body(Map.of("body", QUESTION, "urgent", false))
                .post(person.url("messages"));
    }

    private static JsonPath archive(TestingApplicant person) {
        return person.request()
                .queryParam("limit", 100)
                .get(person.url("messages"))
                .then()
                .statusCode(200)
                .body("next", equalTo(null))
                .extract()
                .jsonPath();
    }

    private static JsonPath page(TestingApplicant person, String cursor) {
        var request = person.request().queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(person.url("messages"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
