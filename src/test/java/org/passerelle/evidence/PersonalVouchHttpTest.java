package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.evidence.TestingVouchers.LINK;
import static org.passerelle.evidence.TestingVouchers.asked;
import static org.passerelle.evidence.TestingVouchers.gives;
import static org.passerelle.evidence.TestingVouchers.statement;
import static org.passerelle.evidence.TestingVouchers.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;

/** A friend vouches who is known here themself: of age, not in return, and not for very many. */
@QuarkusTest
class PersonalVouchHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingStandings standings;

    @Inject
    TestingTaskList tasks;

    private TestingApplicant person;
    private TestingApplicant friend;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.begins();
        friend = TestingApplicant.begins();
    }

    @Test
    void aFriendWhoIsKnownHereVouchesAndItCountsALittle() {
        standings.know(friend.id());
        vouches(person, friend).then().statusCode(201).body("state", equalTo("given"));
        assertThat(piece("strength")).isEqualTo(1);
        assertThat(piece("validity")).isEqualTo(1);
    }

    @Test
    void whoIsNotKnownHereCannot() {
        vouches(person, friend).then().statusCode(409).body("code", equalTo("voucher_not_entitled"));
    }

    @Test
    void whoIsNotSignedInOrIsSomebodyElseCannot() {
        asked(person, "personal", friend.phone());
        String token = token(friend.phone());
        gives(token, statement()).then().statusCode(401).body("code", equalTo("sign_in_required"));
        gives(PartnerMember.helper().signedIn(), token, statement())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void whoSaysThatTheyAreUnder18Cannot() {
        standings.know(friend.id());
        friend.says("household.under18", "yes");
        vouches(person, friend).then().statusCode(409).body("code", equalTo("voucher_under_age"));
    }

    @Test
    void nobodyVouchesInReturn() {
        standings.know(friend.id());
        standings.know(person.id());
        vouches(person, friend).then().statusCode(201);
        vouches(friend, person).then().statusCode(409).body("code", equalTo("vouch_in_return"));
    }

    @Test
    void ofTwoWhoVouchForEachOtherAtOnceOneIsHeard() {
        standings.know(friend.id());
        standings.know(person.id());
        asked(person, "personal", friend.phone());
        asked(friend, "personal", person.phone());
        String tokenOfFriend = token(friend.phone());
        String tokenOfPerson = token(person.phone());
        Map<String, Object> said = statement();
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(
                        () -> sends(friend, tokenOfFriend, said).statusCode()),
                CompletableFuture.supplyAsync(
                        () -> sends(person, tokenOfPerson, said).statusCode()));
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void onceARevokedVouchIsGoneItIsNoReturnAnyMore() {
        standings.know(friend.id());
        standings.know(person.id());
        vouches(person, friend).then().statusCode(201);
        rows().change(
                        "update vouches set revoked_at = given_at, revoked_by = 'staff' where application_id = ?",
                        person.id());
        vouches(friend, person).then().statusCode(201);
    }

    @Test
    void onePersonIsVouchedForOnce() {
        standings.know(friend.id());
        vouches(person, friend).then().statusCode(201);
        vouches(person, friend).then().statusCode(409).body("code", equalTo("vouched_already"));
    }

    @Test
    void theTwentyFirstWithinThirtyDaysWaitsForAPersonAndTheTwentiethDoesNot() {
        standings.know(friend.id());
        person.answers().submitsAsItIs();
        gave(19, "29 days");
        gave(5, "31 days");
        vouches(TestingApplicant.begins(), friend).then().statusCode(201).body("state", equalTo("given"));
        vouches(person, friend).then().statusCode(201).body("state", equalTo("waits_for_review"));
        assertThat(piece("validity")).isZero();
        tasks.decide(tasks.theOne("vouch_review", person.id()), "confirmed");
        assertThat(piece("validity")).isEqualTo(1);
        assertThat(tasks.about("vouch_review", person.id())).isEmpty();
    }

    private static Response vouches(TestingApplicant person, TestingApplicant friend) {
        asked(person, "personal", friend.phone());
        return sends(friend, token(friend.phone()), statement());
    }

    private static Response sends(TestingApplicant voucher, String token, Map<String, Object> said) {
        return voucher.request().body(Map.of("vouch", said)).post(LINK, token);
    }

    /** As if this friend had vouched for others so long ago. */
    private void gave(int many, String ago) {
        UUID other = TestingApplicant.begins().id();
        for (int one = 0; one < many; one++) {
            UUID piece = Ids.next();
            rows().change(
                            "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                    + " revision, added_at, added_as) values (?, ?, 'VOUCH_PERSONAL', ?, 'accepted', 1, 1, 1,"
                                    + " now(), 'voucher')",
                            piece,
                            other,
                            piece);
            rows().change(
                            "insert into vouches (id, application_id, piece_id, kind, reference, voucher_account, photo,"
                                    + " given_at) values (?, ?, ?, 'personal', ?, ?, 'yes',"
                                    + " cast(? as timestamptz) - cast(? as interval))",
                            Ids.next(),
                            other,
                            piece,
                            "V-" + piece,
                            friend.account(),
                            TestingClock.advance(Duration.ZERO).toString(),
                            ago);
        }
    }

    private long piece(String column) {
        return rows().number("select " + column + " from evidence_pieces where application_id = ?", person.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
