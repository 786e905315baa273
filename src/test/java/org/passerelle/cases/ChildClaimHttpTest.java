package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.NewTask;

/** Whose child somebody is, a trained officer finds out; nobody's word and no code changes anything. */
@QuarkusTest
class ChildClaimHttpTest {

    private static final String CLAIM = "child_claim";

    @Inject
    TestingTaskList tasks;

    @Inject
    DataSource database;

    private TestingApplicant adult;
    private TestingApplicant child;

    @BeforeEach
    void anAdultAndAChildBegin() {
        TestingClock.toDaytime();
        adult = TestingApplicant.begins();
        child = TestingApplicant.begins();
    }

    @Test
    void aChildWhoIsAloneNeverJoinsByACodeAndAnOfficerIsAskedInstead() {
        child.saysAlone();
        String code = adult.invites();
        refused(child.joins(code), "child_alone");
        assertThat(child.household().getList("members")).isEmpty();
        assertThat(tasks.theOne(CLAIM, child.id()).kind().role()).isEqualTo("safeguarding");
        refused(child.joins(code), "child_alone");
        assertThat(tasks.about(CLAIM, child.id())).hasSize(1);
        TestingApplicant.begins().joins(code).then().statusCode(204);
    }

    @Test
    void norDoesAMinorWithAParent() {
        child.says("household.under18", "yes");
        child.says("household.withParent", "yes");
        refused(child.joins(adult.invites()), "child_alone");
        assertThat(tasks.about(CLAIM, child.id())).hasSize(1);
    }

    @Test
    void norDoesAnAdultJoinAChildByTheChildsOwnCode() {
        String code = child.invites();
        child.saysAlone();
        refused(adult.joins(code), "household_closed");
        refused(child.request().post(child.url("household/invitations")), "child_alone");
    }

    @Test
    void aMemberWhoTurnsOutToBeAChildAloneIsNotSentAwayButMayGo() {
        child.with(adult);
        child.saysAlone();
        refused(adult.removes(child.ownMember()), "child_alone");
        child.leaves().then().statusCode(204);
        assertThat(adult.statuses()).containsOnly("no_longer_in_household");
    }

    @Test
    void everyNumberGetsTheSameAnswer() {
        child.saysAlone();
        String ofAChild = child.submitsAsChild();
        String ofAnAdult = TestingApplicant.begins().submits();
        List<String> answers = List.of(ofAChild, ofAnAdult, "7K4M-2Q9D-6").stream()
                .map(reference -> {
                    Response reply = adult.claims(reference);
                    return reply.statusCode() + reply.asString();
                })
                .toList();
        assertThat(answers).containsOnly("202");
        assertThat(tasks.about(CLAIM, child.id())).hasSize(1);
        adult.claims("not a number").then().statusCode(422).body("code", equalTo("reference_invalid"));
    }

    @Test
    void claimsAreCountedLikeGuesses() {
        for (int i = 0; i < 10; i++) {
            adult.claims("7K4M-2Q9D-6").then().statusCode(202);
        }
        adult.claims("7K4M-2Q9D-6").then().statusCode(429).body("code", equalTo("too_many_tries"));
    }

    @Test
    void confirmingOneOfTwoClaimsDeclinesTheOther() {
        child.saysAlone();
        String reference = child.submitsAsChild();
        TestingApplicant another = TestingApplicant.begins();
        adult.claims(reference);
        NewTask first = tasks.theOne(CLAIM, child.id());
        another.claims(reference);
        assertThat(tasks.about(CLAIM, child.id())).hasSize(2);
        assertThat(tasks.decide(first, "confirmed")).isInstanceOf(Decided.Done.class);
        assertThat(tasks.about(CLAIM, child.id())).isEmpty();
        assertThat(adult.household().getList("children.reference")).containsExactly(reference);
        assertThat(another.household().getList("children")).isEmpty();
        assertThat(adult.messages().getLast()).contains("there is news");
        assertThat(another.messages().getLast()).contains("there is news");
    }

    @Test
    void aChildWithAnAccountKeepsItAndTheProtectionUntilTheOfficerHasDecidedThatToo() {
        child.saysAlone();
        String reference = child.submitsAsChild();
        NewTask safeguarding = tasks.theOne("safeguarding", child.id());
        tasks.decide(safeguarding, "taken_over");
        adult.claims(reference);
        tasks.decide(tasks.theOne(CLAIM, child.id()), "confirmed");
        child.request().get(child.url("answers")).then().statusCode(200);
        adult.request().get(child.url("answers")).then().statusCode(404);
        assertThat(adult.household().getList("children.application")).containsOnlyNulls();
        assertThat(flagged(child.id())).isTrue();
        tasks.decide(tasks.theOne("safeguarding", child.id()), "with_parent_confirmed");
        assertThat(flagged(child.id())).isFalse();
    }

    @Test
    void aChildEnteredTwiceStaysWhereItIsUntilAnOfficerConfirmsTheOther() {
        TestingApplicant other = TestingApplicant.begins();
        TestingApplicant entered = other.forChild(other.opensForAChild());
        String reference = entered.submits();
        adult.claims(reference);
        entered.request().get(entered.url("answers")).then().statusCode(200);
        tasks.decide(tasks.theOne(CLAIM, entered.id()), "confirmed");
        other.request().get(entered.url("answers")).then().statusCode(404);
        adult.request().get(entered.url("answers")).then().statusCode(200);
        adult.forChild(entered.id()).says("person.familyName", "Example");
        assertThat(other.messages().getLast()).contains("there is news");
    }

    @Test
    void theLaterFormOfAChildGoesWithItsCaseAndIsNoOtherChild() {
        TestingApplicant other = TestingApplicant.begins();
        TestingApplicant entered = other.forChild(other.opensForAChild());
        String reference = entered.submits();
        UUID later = UUID.randomUUID();
        new TestingRows(database)
                .change(
                        "insert into applications (id, account_id, form, state, person, created_at, supplement_to) "
                                + "values (?, ?, 'full', 'DRAFT', 'CHILD', now(), ?)",
                        later,
                        other.account(),
                        entered.id());
        assertThat(other.household().getList("children.application"))
                .containsExactly(entered.id().toString());
        adult.claims(reference);
        tasks.decide(tasks.theOne(CLAIM, entered.id()), "confirmed");
        assertThat(new TestingRows(database).id("select account_id from applications where id = ?", later))
                .isEqualTo(adult.account());
        assertThat(adult.household().getList("children.application"))
                .containsExactly(entered.id().toString());
    }

    @Test
    void decliningChangesNothingAndMayBeClaimedAgain() {
        child.saysAlone();
        String reference = child.submitsAsChild();
        adult.claims(reference);
        tasks.decide(tasks.theOne(CLAIM, child.id()), "declined");
        assertThat(adult.household().getList("children")).isEmpty();
        adult.claims(reference);
        assertThat(tasks.about(CLAIM, child.id())).hasSize(1);
    }

    @Test
    void aClaimOfSomebodyWhoHasWithdrawnWaits() {
        child.saysAlone();
        adult.claims(child.submitsAsChild());
        adult.withdraws();
        assertThat(tasks.decide(tasks.theOne(CLAIM, child.id()), "confirmed")).isInstanceOf(Decided.NotNow.class);
        assertThat(tasks.about(CLAIM, child.id())).hasSize(1);
    }

    private boolean flagged(UUID id) {
        return new TestingRows(database)
                        .number("select count(*) from applications where id = ? and child_alone_since is not null", id)
                == 1;
    }

    private static void refused(Response reply, String code) {
        reply.then().statusCode(409).body("code", equalTo(code));
    }
}
