package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.drafts.TestingApplicant;

/** What people text to us in their own words, and what a person answers. */
@QuarkusTest
class ConversationsHttpTest {

    @Inject
    DataSource database;

    @Nested
    class Texts {

        @Test
        void aTextOpensAConversationOfItsAccountAndALaterOneGoesOnWithIt() {
            TestingApplicant person = TestingApplicant.begins();
            Text.of(person.phone(), person.account(), "First").arrives();
            Text.of(person.phone(), person.account(), "Second").in("ti").arrives();
            JsonPath shown = talk(person, "caseworker").shown();
            assertThat(shown.<String>getList("lines.body")).containsExactly("First", "Second");
            assertThat(shown.getString("application")).isEqualTo(person.id().toString());
            assertThat(shown.getBoolean("known")).isTrue();
            assertThat(shown.getString("language")).isEqualTo("ti");
            assertThat(shown.getString("from"))
                    .startsWith("+33…")
                    .doesNotContain(person.phone().number().substring(4, 8));
            assertThat(talk(person, "caseworker").tasks("conversation")).hasSize(1);
        }

        @Test
        void handedOverAgainItIsThereOnce() {
            TestingApplicant person = TestingApplicant.begins();
            Text text = Text.of(person.phone(), person.account(), "Once");
            text.arrives();
            talk(person, "caseworker").answers("Answered").then().statusCode(201);
            text.arrives();
            JsonPath shown = talk(person, "caseworker").shown();
            assertThat(shown.<String>getList("lines.body")).containsExactly("Once", "Answered");
            assertThat(shown.getString("state")).isEqualTo("answered");
        }

        @Test
        void aStrangerHasAConversationOfTheirOwn() {
            Phone stranger = Phone.fresh();
            Text text = Text.of(stranger, null, "Can I apply?").in("fr");
            text.arrives();
            TestingTalk talk = TestingTalk.with(database, StaffMember.withRoles("caseworker"), text.id());
            JsonPath shown = talk.shown();
            assertThat(shown.getBoolean("known")).isFalse();
            assertThat(shown.getString("application")).isNull();
            talk.answers("Oui.").then().statusCode(201).body("contact", equalTo("phone"));
            assertThat(TestingTalk.arrived(stranger.number())).last().asString().contains("Oui.");
        }

        @Test
        void ofManyAtOnceNoneIsLostAndThereIsOneConversation() throws Exception {
            TestingApplicant person = TestingApplicant.begins();
            List<Text> texts = List.of(1, 2, 3, 4, 5, 6).stream()
                    .map(n -> Text.of(person.phone(), person.account(), "Text " + n))
                    .toList();
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                List<Callable<Void>> calls = texts.stream()
                        .<Callable<Void>>map(text -> () -> {
                            text.arrives();
                            return null;
                        })
                        .toList();
                for (Future<Void> call : threads.invokeAll(calls)) {
                    call.get();
                }
            }
            assertThat(talk(person, "caseworker").shown().<String>getList("lines.body"))
                    .containsExactlyInAnyOrder("Text 1", "Text 2", "Text 3", "Text 4", "Text 5", "Text 6");
        }

        @Test
        void aChildWhoIsAloneIsAnsweredByWhoIsTrainedForIt() {
            TestingApplicant child = TestingApplicant.begins();
            child.saysAlone();
            Text.of(child.phone(), child.account(), "Where do I sleep?").arrives();
            TestingTalk trained = TestingTalk.of(database, StaffMember.withRoles("safeguarding"), child.account());
            assertThat(trained.tasks("child_conversation")).hasSize(1);
            assertThat(trained.as(StaffMember.withRoles("caseworker")).tasks("conversation"))
                    .isEmpty();
            trained.answers("At 115, I call them with you.").then().statusCode(201);
            assertThat(trained.tasks("child_conversation")).isEmpty();
        }

        @Test
        void whatAStrangerWroteIsNotShownToWhoeverConfirmsTheContactLater() {
            Phone phone = Phone.fresh();
            Text.of(phone, null, "Of whoever had this phone before").arrives();
            TestingApplicant person = TestingApplicant.with(phone, phone.signsIn());
            Text.of(phone, person.account(), "Mine").arrives();
            assertThat(person.request()
                            .get(person.url("messages"))
                            .jsonPath()
                            .<String>getList("items.findAll { it.direction == 'from_you' }.body"))
                    .containsExactly("Mine");
        }
    }

    @Nested
    class Lists {

        @Test
        void whoWaitsLongestComesFirstPageByPage() {
            TestingApplicant first = writing("First");
            TestingClock.advance(Duration.ofMinutes(1));
            TestingApplicant second = writing("Second");
            TestingClock.advance(Duration.ofMinutes(1));
            Text.of(first.phone(), first.account(), "Still here").arrives();
            StaffMember officer = StaffMember.withRoles("caseworker");
            List<String> ids = everything(officer, "open");
            String one = talk(first, "caseworker").id().toString();
            String other = talk(second, "caseworker").id().toString();
            assertThat(ids).containsSubsequence(one, other).doesNotHaveDuplicates();
            talk(first, "caseworker").answers("Yes").then().statusCode(201);
            assertThat(everything(officer, "open")).contains(other).doesNotContain(one);
            assertThat(everything(officer, "answered")).contains(one).doesNotContain(other);
        }

        @Test
        void aFilterThatIsNotOursIsRefused() {
            StaffMember officer = StaffMember.withRoles("caseworker");
            refused(
                    officer.invalidRequest().queryParam("state", "mine").get(ConversationsResource.PATH),
                    400,
                    "malformed_request");
            refused(
                    officer.invalidRequest().queryParam("urgent", "yes").get(ConversationsResource.PATH),
                    400,
                    "malformed_request");
        }

        @Test
        void anAuditorReadsAndChangesNothingAndOthersSeeNothing() {
            TestingTalk talk = talk(writing("What now?"), "caseworker");
            TestingTalk auditor = talk.as(StaffMember.withRoles("auditor"));
            auditor.read().then().statusCode(200);
            refused(auditor.answers("No"), 403, "forbidden");
            refused(auditor.changes(Map.of("urgent", true)), 403, "forbidden");
            for (String role : List.of("specialist", "programme_manager")) {
                refused(talk.as(StaffMember.withRoles(role)).read(), 403, "forbidden");
            }
            talk.as(StaffMember.withRoles("safeguarding"))
                    .answers("I take this")
                    .then()
                    .statusCode(201);
            SignedIn applicant = Phone.fresh().signsIn();
            refused(applicant.request().get(talk.path()), 403, "forbidden");
            refused(applicant.request().get(ConversationsResource.PATH), 403, "forbidden");
        }

        @Test
        void anUnknownOneIsNotThere() {
            TestingTalk nobodys = new TestingTalk(StaffMember.withRoles("caseworker"), UUID.randomUUID());
            refused(nobodys.read(), 404, "not_found");
            refused(nobodys.answers("a", "\"0\""), 404, "not_found");
            refused(nobodys.officer().request().body(Map.of("urgent", true)).patch(nobodys.path()), 404, "not_found");
        }

        private List<String> everything(StaffMember officer, String state) {
            return officer.request()
                    .queryParam("state", state)
                    .queryParam("limit", 100)
                    .get(ConversationsResource.PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items.id");
        }
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
