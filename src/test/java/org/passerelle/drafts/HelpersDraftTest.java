package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** What a helper does with a form, as far as the grant goes and not a moment longer. */
@QuarkusTest
class HelpersDraftTest {

    private static final List<String> NONE = List.of();
    private static final List<String> FORM = List.of("form");

    @Inject
    DataSource database;

    @Test
    void anAnswerTellsThatAHelperTypedItAndWhich() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        helper.mayUse(id(owner), FORM, FORM, NONE);
        TestingPhoneApp typed = owner.signedInAgain(helper.signedIn());
        Response saved = typed.sendsInVain(List.of(typed.types("person.familyName", "Example")));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(TestingPhoneApp.one(owner.everything(), "person.familyName").get("by"))
                .isEqualTo("helper");
        assertThat(new TestingRows(database).id("""
                        select d.member_id from answers a join devices d on d.device = a.device
                        where a.application_id = ? and a.key = 'person.familyName'""", id(owner))).isEqualTo(helper.memberId());
        assertThat(new TestingRows(database).number("""
                        select count(*) from audit_entries e join audit_details d on d.entry_id = e.id
                        where d.application_id = ? and d.actor_id = ? and e.action = 'form_written'""", id(owner), helper.memberId()))
                .isEqualTo(1);
    }

    @Test
    void onePhoneOfAHelperWorksOnTheFilesOfManyPeople() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp first = TestingPhoneApp.ofSomebodyNew();
        TestingPhoneApp second = TestingPhoneApp.ofSomebodyNew();
        helper.mayUse(id(first), FORM, FORM, NONE);
        helper.mayUse(id(second), FORM, FORM, NONE);
        TestingPhoneApp phone = first.signedInAgain(helper.signedIn());
        Map<String, Object> body = phone.body(List.of(phone.types("person.familyName", "Example One")));
        assertThat(patches(helper, first, body).<String>path("results[0].outcome"))
                .isEqualTo("saved");
        assertThat(patches(helper, first, body).<String>path("results[0].outcome"))
                .isEqualTo("saved");
        Response other = patches(helper, second, body);
        assertThat(other.<String>path("results[0].outcome")).isEqualTo("saved");
        assertThat(second.stored("person.familyName")).isEqualTo("Example One");
        first.saves("person.familyName", "Somebody Else");
        assertThat(patches(helper, second, phone.body(List.of())).asString()).doesNotContain("Somebody Else");
    }

    @Test
    void whoMayWriteAndNotReadIsToldNothingOfWhatIsThere() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        owner.saves("person.givenNames", "Made Up");
        helper.mayUse(id(owner), NONE, FORM, NONE);
        TestingPhoneApp typed = owner.signedInAgain(helper.signedIn());
        Response saved = typed.sendsInVain(List.of(typed.types("person.familyName", "Example")));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.asString()).doesNotContain("Made Up").doesNotContain("givenNames");
        assertThat(helper.request().get(owner.url("answers")).statusCode()).isEqualTo(404);
    }

    @Test
    void aHelperSubmitsWithTheRightAndThePersonGetsTheReceipt() {
        TestingClock.toDaytime();
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        TestingAnswers.givenBy(owner);
        helper.mayUse(id(owner), List.of("form", "decisions"), NONE, List.of("submit"));
        String tag = helper.request().get(owner.url("answers")).header("ETag");
        Response sent = helper.request().header("If-Match", tag).post(owner.url("submission"));
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(helper.request().get(owner.url("timeline")).<String>path("items[0].by"))
                .isEqualTo("helper");
        assertThat(owner.request().get(owner.url("messages")).<List<String>>path("items.notice"))
                .contains("application_submitted");
    }

    @Test
    void aHelperWithdrawsWithTheRightAndEveryContactIsTold() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        helper.mayUse(id(owner), NONE, NONE, List.of("withdraw"));
        assertThat(helper.request().post(owner.url("withdrawal")).<String>path("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(owner.request().get(owner.url("messages")).<List<String>>path("items.notice"))
                .contains("application_withdrawn");
        assertThat(helper.request().delete(owner.url("withdrawal")).<String>path("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void whatIsKeptOfOnePersonIsNeverTakenForAnothers() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp first = TestingPhoneApp.ofSomebodyNew();
        TestingPhoneApp second = TestingPhoneApp.ofSomebodyNew();
        List<String> all = List.of("form", "messages", "decisions");
        helper.mayUse(id(first), all, FORM, List.of("submit"));
        helper.mayUse(id(second), all, FORM, List.of("submit"));
        for (String part : List.of("", "/answers", "/checklist", "/timeline", "/deadlines", "/messages")) {
            Response seen = helper.request().get(first.url() + part);
            assertThat(seen.statusCode()).as(part).isEqualTo(200);
            assertThat(seen.header("Cache-Control")).as(part).isEqualTo("no-store");
            String tag = seen.header("ETag");
            assertThat(again(helper, first.url() + part, tag)).as(part).isEqualTo(304);
            assertThat(again(helper, second.url() + part, tag)).as(part).isEqualTo(200);
        }
        String answers = helper.request().get(first.url("answers")).header("ETag");
        assertThat(helper.request()
                        .header("If-Match", answers)
                        .post(second.url("submission"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(helper.request()
                        .header("If-Match", answers)
                        .post(first.url("submission"))
                        .statusCode())
                .isEqualTo(422);
    }

    private static int again(PartnerMember helper, String url, String tag) {
        return helper.request().header("If-None-Match", tag).get(url).statusCode();
    }

    @Test
    void aGrantWorksUntilItsLastSecondWhetherAJobHasRunOrNot() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        UUID grant = helper.mayUse(id(owner), FORM, FORM, NONE);
        new TestingRows(database)
                .change(
                        "update helper_grants set ends_at = ? where id = ?",
                        TestingClock.advance(Duration.ZERO)
                                .plus(Duration.ofMinutes(10))
                                .atOffset(ZoneOffset.UTC),
                        grant);
        TestingClock.advance(Duration.ofMinutes(9));
        assertThat(helper.request().get(owner.url("answers")).statusCode()).isEqualTo(200);
        TestingClock.advance(Duration.ofMinutes(1));
        assertThat(helper.request().get(owner.url("answers")).statusCode()).isEqualTo(404);
        TestingPhoneApp typed = owner.signedInAgain(helper.signedIn());
        assertThat(typed.sendsInVain(List.of(typed.types("person.familyName", "Too Late")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.everything().getLong("revision")).isZero();
    }

    @Test
    void accessThatEndsInMidRequestStoresNothing() throws Exception {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        UUID grant = helper.mayUse(id(owner), FORM, FORM, NONE);
        TestingPhoneApp typed = owner.signedInAgain(helper.signedIn());
        try (Connection save = database.getConnection()) {
            save.setAutoCommit(false);
            TestingLocks locks = new TestingLocks(save);
            locks.take("select 1 from applications where id = cast(? as uuid) for no key update", owner.application());
            CompletableFuture<Response> late = CompletableFuture.supplyAsync(
                    () -> typed.sendsInVain(List.of(typed.types("person.familyName", "Too Late"))));
            locks.awaitWaiter();
            new TestingRows(database)
                    .change("update helper_grants set ended_at = now(), ended_because = 'revoked' where id = ?", grant);
            save.rollback();
            assertThat(late.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
        }
        assertThat(owner.everything().getLong("revision")).isZero();
    }

    @Test
    void endingAccessWaitsForAChangeThatWasLetIn() throws Exception {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        UUID grant = helper.mayUse(id(owner), FORM, FORM, NONE);
        try (Connection letIn = database.getConnection()) {
            letIn.setAutoCommit(false);
            TestingLocks locks = new TestingLocks(letIn);
            locks.take("select 1 from helper_grants where id = cast(? as uuid) for share", grant.toString());
            CompletableFuture<Response> ending =
                    CompletableFuture.supplyAsync(() -> owner.request().delete(owner.url("helpers/" + grant)));
            locks.awaitWaiter();
            assertThat(ending).isNotDone();
            letIn.rollback();
            assertThat(ending.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void noReplyAboutOnePersonHoldsAnythingOfAnother() {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp first = TestingPhoneApp.ofSomebodyNew();
        TestingPhoneApp second = TestingPhoneApp.ofSomebodyNew();
        List<String> all = List.of("form", "papers", "messages", "location", "decisions");
        List<String> some = List.of("form", "messages");
        List<String> rights = List.of("submit", "withdraw", "contacts");
        helper.mayUse(id(first), all, some, rights);
        helper.mayUse(id(second), all, some, rights);
        first.saves("person.familyName", "Sentinel Name");
        helper.request().body(Map.of("body", "Sentinel letter")).post(first.url("messages"));
        assertThat(helper.request().get(first.url("answers")).asString()).contains("Sentinel Name");
        TestingPhoneApp typed = second.signedInAgain(helper.signedIn());
        List<Response> replies = new ArrayList<>();
        for (String part : List.of("", "/answers", "/checklist", "/timeline", "/deadlines", "/messages")) {
            replies.add(helper.request().get(second.url() + part));
        }
        replies.add(typed.sendsInVain(List.of(typed.types("person.givenNames", "Example"))));
        replies.add(helper.request().header("If-Match", "*").post(second.url("submission")));
        replies.add(helper.request().post(second.url("withdrawal")));
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.asString()).doesNotContain("Sentinel").doesNotContain(first.application()));
    }

    private static Response patches(PartnerMember helper, TestingPhoneApp file, Map<String, Object> body) {
        return helper.request().body(body).patch(file.url("answers"));
    }

    private static UUID id(TestingPhoneApp owner) {
        return UUID.fromString(owner.application());
    }
}
