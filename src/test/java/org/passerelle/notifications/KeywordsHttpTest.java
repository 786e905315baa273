package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** What somebody reaches with a text and no data. */
@QuarkusTest
class KeywordsHttpTest {

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingCommand command;

    @Inject
    DataSource database;

    private static void answers(List<String> replies, String part) {
        assertThat(replies).hasSize(1);
        assertThat(replies.getFirst()).contains(part);
    }

    private String depth(Phone phone) {
        return outbox.first("select depth from silences where contact_hash = ?", outbox.hash(phone.number()));
    }

    @ParameterizedTest
    @CsvSource({"HELP,send STATUS", "menu,send STATUS", "INFO,Who can apply", "apply,http"})
    void helpAndInfoComeToAnybody(String text, String reply) {
        answers(Phone.fresh().texts(text), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "DRAW", "LOCK", "STOP HELP"})
    void whatIsAboutAPersonNeedsOne(String text) {
        answers(Phone.fresh().texts(text), "no form by this number");
    }

    @Test
    void languageIsThatOfTheAccount() {
        Phone phone = Phone.fresh();
        SignedIn person = SignedIn.from(phone.types(phone.newCode("fr")));
        answers(phone.texts("HELP"), "En danger");
        answers(phone.texts("LANG English"), "in this language");
        person.request().get("/api/v1/me").then().body("language", equalTo("en"));
        answers(phone.texts("HELP"), "send STATUS");
    }

    @ParameterizedTest
    @CsvSource({"LANG fr", "lang Français", "language french"})
    void withoutAnAccountALanguageIsKeptForTheNumber(String text) {
        Phone phone = Phone.fresh();
        assertThat(phone.texts(text).getFirst()).startsWith("Passerelle : ");
        answers(phone.texts("HELP"), "En danger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG", "LANG klingon", "LANG es", "LANG 🙂"})
    void aLanguageWeLackIsAnsweredWithThoseWeHave(String text) {
        answers(Phone.fresh().texts(text), "en fr ar ti am fa prs ps ckb so om vi sq");
    }

    @Test
    void stopSilencesRemindersAndStartEndsThat() {
        Phone phone = Phone.fresh();
        answers(phone.texts("Stop."), "no more reminders");
        assertThat(depth(phone)).isEqualTo("reminders");
        answers(phone.texts("START"), "come again");
        assertThat(depth(phone)).isEmpty();
    }

    @Test
    void stopAllWarnsOnceAndThenStopsAll() {
        Phone phone = Phone.fresh();
        answers(phone.texts("STOP ALL"), "once more within a day");
        assertThat(depth(phone)).isEmpty();
        answers(phone.texts("YES"), "nothing waits");
        answers(phone.texts("stop all"), "nothing more here but codes");
        assertThat(depth(phone)).isEqualTo("all");
        answers(phone.texts("STOP"), "nothing more here but codes");
        assertThat(depth(phone)).isEqualTo("all");
        answers(phone.texts("START"), "come again");
    }

    @Test
    void aWarningIsForgottenAfterADay() {
        Phone phone = Phone.fresh();
        phone.texts("STOP ALL");
        TestingClock.advance(Duration.ofDays(1));
        answers(phone.texts("STOP ALL"), "once more within a day");
        assertThat(depth(phone)).isEmpty();
    }

    @Test
    void lockAsksAndThenEndsEverySession() {
        Phone phone = Phone.fresh();
        SignedIn one = phone.signsIn();
        SignedIn other = SignedIn.from(phone.types(phone.newCode()));
        answers(phone.texts("LOCK"), "send YES within 30 minutes");
        one.request().get("/api/v1/me").then().statusCode(200);
        answers(phone.texts("yes"), "have ended");
        one.request().get("/api/v1/me").then().statusCode(401);
        other.request().get("/api/v1/me").then().statusCode(401);
        assertThat(other.refreshes().statusCode()).isEqualTo(401);
        answers(phone.texts("YES"), "nothing waits");
        phone.texts("CODE");
        assertThat(phone.types(phone.codes().getLast()).statusCode()).isEqualTo(201);
    }

    /** Senders can be forged, and so can the YES: it must not become a way to fill somebody's phones. */
    @Test
    void lockedOnceMoreTellsOnlyWhoTextsAndNotWithoutEnd() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        phone.texts("LOCK");
        answers(phone.texts("YES"), "have ended");
        phone.texts("LOCK");
        answers(phone.texts("YES"), "have ended");
        repliesAreUsedUp(phone);
        phone.texts("LOCK");
        assertThat(phone.texts("YES")).isEmpty();
    }

    @Test
    void aPhoneThatWasLockedOutIsNewAgainForWhoeverCanShowMore() {
        Phone phone = Phone.fresh();
        SignedIn person = phone.signsIn();
        person.request().body("{\"pin\": \"4821\"}").patch("/api/v1/me").then().statusCode(200);
        phone.texts("LOCK");
        phone.texts("YES");
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from known_devices where account_id = ?", person.accountId()))
                .isZero();
    }

    @Test
    void aYesThatComesTooLateConfirmsNothing() {
        Phone phone = Phone.fresh();
        SignedIn person = phone.signsIn();
        phone.texts("LOCK");
        TestingClock.advance(Duration.ofMinutes(30));
        answers(phone.texts("YES"), "nothing waits");
        assertThat(person.refreshes().statusCode()).isEqualTo(200);
    }

    @Test
    void aYesWithoutAQuestionGoesToTheFeatureThatWaitsForOne() {
        Phone phone = Phone.fresh();
        command.renewsFor(phone.signsIn().accountId());
        phone.texts("LOCK");
        answers(phone.texts("YES"), "have ended");
        answers(phone.texts("YES"), "until 2027-02-18");
    }

    @Test
    void whatNoFeatureHasYetIsSaidPlainly() {
        Phone phone = Phone.fresh();
        phone.signsIn();
        answers(phone.texts("DRAW"), "not been in a draw");
        answers(phone.texts("STOP HELP"), "no helper can see");
        answers(phone.texts("YES"), "nothing waits");
    }

    /** Nobody who is asked for YES by nobody loses it: what fails is read by a person. */
    @Test
    void aKeywordThatCannotBeAnsweredIsReadByAPerson() {
        Phone phone = Phone.fresh();
        command.failsFor(phone.signsIn().accountId());
        answers(phone.texts("YES"), "In danger call 112");
        assertThat(outbox.first(
                        "select meaning from inbound_texts where contact_hash = ?", outbox.hash(phone.number())))
                .isEqualTo("words");
    }

    @Test
    void repliesToKeywordsEndAtTheCeilingOfADay() {
        Phone phone = Phone.fresh();
        phone.texts("HELP");
        repliesAreUsedUp(phone);
        assertThat(phone.texts("HELP")).isEmpty();
        assertThat(phone.texts("STOP")).isEmpty();
        assertThat(depth(phone)).isEqualTo("reminders");
        answers(phone.texts("I have a question"), "In danger call 112");
        TestingClock.advance(Duration.ofDays(1));
        answers(phone.texts("HELP"), "send STATUS");
    }

    private void repliesAreUsedUp(Phone phone) {
        new TestingRows(database).change("""
                insert into inbound_texts (id, contact_kind, contact, contact_hash, body, received_at, meaning, reply)
                select gen_random_uuid(), contact_kind, contact, contact_hash, body, received_at, meaning, 'reply_help'
                from inbound_texts, generate_series(1, 60) where contact_hash = ?""", outbox.hash(phone.number()));
    }
}
