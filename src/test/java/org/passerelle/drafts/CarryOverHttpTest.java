package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingPhoneApp.APPLICATIONS;
import static org.passerelle.drafts.TestingPhoneApp.FORM;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;

/** A draft that was begun on the first version of the form, and opened after the second came out. */
@QuarkusTest
class CarryOverHttpTest {

    private static final String CONTACT = "+33612345678";

    @Inject
    TestingOlderDraft older;

    @Inject
    DataSource database;

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBeganOnTheFirstVersion() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("person.familyName", "Example");
        answers.put("ties.details", "A sister, in Leeds");
        answers.put("protection.status", List.of("held", "refused"));
        answers.put("protection.country", "IT");
        answers.put("contact.phone", CONTACT);
        phone = older.of(TestingPhoneApp.ofSomebodyNew(), answers);
    }

    @Test
    void isCarriedByTheNextRead() {
        JsonPath all = phone.everything();
        assertThat(TestingPhoneApp.one(all, "ties.people").get("value")).isEqualTo("A sister, in Leeds");
        assertThat(TestingPhoneApp.one(all, "protection.heldCountry").get("value"))
                .isEqualTo("IT");
        assertThat(TestingPhoneApp.one(all, "protection.refusedCountry").get("value"))
                .isEqualTo("IT");
        assertThat(TestingPhoneApp.changedKeys(all))
                .doesNotContain("ties.details", "protection.country", "contact.phone", "protection.appliedCountry");
        assertThat(all.getLong("revision"))
                .as("five answers, four of them carried or put aside")
                .isEqualTo(9);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void showsWhatHasNoHomeOnTheFirstPageOnlyAndNeverSubmitsIt() {
        JsonPath all = phone.everything();
        assertThat(all.getList("homeless.key")).isEqualTo(List.of("contact.phone"));
        assertThat(all.getList("homeless.value")).isEqualTo(List.of(CONTACT));
        assertThat(all.getList("homeless.by")).isEqualTo(List.of("applicant"));
        assertThat(all.getList("homeless.version")).isEqualTo(List.of(1));
        assertThat(phone.pulls(1).getList("homeless")).isNull();
        phone.pulls();
        TestingAnswers.givenBy(phone);
        phone.request()
                .header("If-Match", "\"" + phone.everything().getLong("revision") + "\"")
                .post(phone.url("submission"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        assertThat(phone.request().get(phone.url("submission")).asString())
                .doesNotContain(CONTACT, "contact.phone", "ties.details")
                .contains("ties.people");
        assertThat(phone.everything().getList("homeless.key")).isEqualTo(List.of("contact.phone"));
    }

    @Test
    void isCarriedByStartingAgain() {
        phone.request()
                .body(Map.of("form", FORM))
                .post(APPLICATIONS)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("revision", equalTo(9));
    }

    @Test
    void isCarriedByASaveOfAPhoneThatWasOfflineAndKnowsTheOldKeysOnly() {
        JsonPath reply = phone.sends(
                phone.types("ties.details", "A brother, in Leeds", 2),
                phone.types("protection.country", "GR", 4),
                phone.types("contact.phone", "+33612345679", 5));
        assertThat(outcomes(reply)).containsExactly("saved", "saved", "kept");
        assertThat(reply.getList("results.key"))
                .isEqualTo(List.of("ties.details", "protection.country", "contact.phone"));
        assertThat(reply.getList("results.revision")).isEqualTo(List.of(10, 11, 12));
        assertThat(reply.getList("conflicts")).isEmpty();
        assertThat(TestingPhoneApp.one(reply, "ties.people").get("value")).isEqualTo("A brother, in Leeds");
        assertThat(phone.stored("protection.heldCountry")).isEqualTo("GR");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void givesTheSameOutcomeToAChangeWhoseReplyWasLostBefore() {
        Map<String, Object> change = phone.types("ties.details", "A brother, in Leeds", 2);
        JsonPath first = phone.sends(change);
        JsonPath again = phone.sends(change);
        assertThat(again.getList("results")).isEqualTo(first.getList("results"));
    }

    @Test
    void conflictsWithASecondPhoneThatHadNotSeenTheAnswer() {
        TestingPhoneApp other = phone.another();
        JsonPath reply = other.sends(other.types("ties.details", "An uncle", 0));
        assertThat(outcomes(reply)).containsExactly("conflict");
        assertThat(reply.getString("conflicts[0].key")).isEqualTo("ties.people");
        assertThat(reply.getString("conflicts[0].stored.value")).isEqualTo("A sister, in Leeds");
        String id = TestingPhoneApp.alternativeId(reply);
        assertThat(outcomes(other.saves("ties.people", "An uncle", id))).containsExactly("saved");
        assertThat(phone.everything().getList("conflicts")).isEmpty();
    }

    @Test
    void takesItsOpenConflictsAlong() {
        TestingPhoneApp other = phone.another();
        Map<String, Object> unseen = new LinkedHashMap<>();
        unseen.put("ties.details", "An uncle");
        older.save(other, unseen);
        JsonPath all = phone.everything();
        assertThat(all.getList("conflicts.key")).isEqualTo(List.of("ties.people"));
        assertThat(TestingPhoneApp.alternatives(all)).containsExactly("An uncle");
    }

    @Test
    void isCarriedOnceByManyAtOnce() throws Exception {
        Callable<Long> read = () -> phone.everything().getLong("revision");
        Callable<Long> save = () -> {
            TestingPhoneApp other = phone.another();
            return other.sends(other.types("journey.currentTown", "Calais", 0)).getLong("revision");
        };
        try (ExecutorService phones = Executors.newFixedThreadPool(4)) {
            List<Long> revisions = new ArrayList<>();
            for (Future<Long> reply : phones.invokeAll(List.of(read, save, read, save))) {
                revisions.add(reply.get());
            }
            assertThat(revisions).allMatch(revision -> revision == 9 || revision == 10);
        }
        assertThat(phone.everything().getLong("revision")).isEqualTo(10);
    }

    @Test
    void waitsForASaveBeforeItHoldsTheDraftSoThatNeitherWaitsForTheOther() throws Exception {
        try (Connection save = database.getConnection();
                ExecutorService phones = Executors.newSingleThreadExecutor()) {
            save.setAutoCommit(false);
            TestingLocks locks = new TestingLocks(save);
            locks.take("select id from applications where id = cast(? as uuid) for no key update", phone.application());
            Future<Integer> opening = phones.submit(() -> phone.request()
                    .body(Map.of("form", FORM))
                    .post(APPLICATIONS)
                    .statusCode());
            locks.awaitWaiter();
            locks.take(
                    "select 1 from drafts where application_id = cast(? as uuid) for no key update nowait",
                    phone.application());
            save.rollback();
            assertThat(opening.get()).isEqualTo(200);
        }
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void isLeftAloneByStrangers() {
        SignIn.asSomebody().request().get(phone.url("answers")).then().statusCode(404);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void thatWasSubmittedOnTheFirstVersionStaysThere() {
        Map<String, Object> rest = new LinkedHashMap<>(TestingAnswers.complete());
        rest.remove("protection.status");
        older.save(phone, rest);
        String revision = phone.request().get(phone.url()).header("ETag").replaceAll("-.*", "\"");
        phone.request()
                .header("If-Match", revision)
                .post(phone.url("submission"))
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        assertThat(phone.stored("ties.details")).isEqualTo("A sister, in Leeds");
        assertThat(version()).isEqualTo(1);
    }

    private int version() {
        return phone.request().get(phone.url()).path("version");
    }
}
