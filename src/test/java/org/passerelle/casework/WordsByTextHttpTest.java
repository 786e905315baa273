package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** The whole way of words that somebody texts: whom to call first, then a person who reads and answers. */
@QuarkusTest
class WordsByTextHttpTest {

    @Inject
    DataSource database;

    @Test
    void whoTextsInTheirOwnWordsIsToldWhomToCallAndAnsweredByAPerson() {
        TestingApplicant person = TestingApplicant.begins();
        texts(person.phone(), "My tent was taken, where do I go now?");
        assertThat(TestingTalk.arrived(person.phone().number()))
                .last()
                .asString()
                .startsWith("In danger call 112.");
        TestingTalk talk = TestingTalk.of(database, StaffMember.withRoles("caseworker"), person.account());
        assertThat(talk.shown().<String>getList("lines.body")).containsExactly("My tent was taken, where do I go now?");
        assertThat(talk.shown().getBoolean("urgent")).isFalse();
        talk.answers("To the day centre, it is open now.").then().statusCode(201);
        assertThat(TestingTalk.arrived(person.phone().number()))
                .last()
                .asString()
                .contains("day centre");
        List<String> archive = person.request()
                .get(person.url("messages"))
                .jsonPath()
                .getList(
                        "items.findAll { it.notice == null || it.notice.startsWith('safety') || it.notice.startsWith('conv') }.body");
        assertThat(archive).hasSize(3);
        assertThat(archive.get(0)).isEqualTo("My tent was taken, where do I go now?");
        assertThat(archive.get(1)).startsWith("In danger call 112.");
        assertThat(archive.get(2)).contains("day centre");
    }

    @Test
    void whatSomebodyTextedAboutAnApplicationIsErasedWithIt() {
        TestingApplicant person = TestingApplicant.begins();
        texts(person.phone(), "My name is in this text");
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from inbound_texts where account_id = ?", person.account()))
                .isEqualTo(1);
        person.withdraws().then().statusCode(200);
        TestingClock.advance(Duration.ofHours(73));
        for (int run = 0; run < 2; run++) {
            Contract.given().post("/demo/jobs/erasure").then().statusCode(200);
        }
        assertThat(rows.number("select count(*) from inbound_texts where account_id = ?", person.account()))
                .isZero();
    }

    @Test
    void whoTextsThatItIsUrgentHasThoseOnDutyTold() {
        StaffMember onDuty = StaffMember.withRoles("caseworker");
        StaffMember.withRoles("supervisor")
                .request()
                .header("If-Match", "*")
                .body(Map.of("people", List.of(Map.of("staff", onDuty.staffId()))))
                .put(DutyResource.PATH)
                .then()
                .statusCode(204);
        TestingApplicant person = TestingApplicant.begins();
        texts(person.phone(), "URGENT they took my friend");
        TestingTalk talk = TestingTalk.of(database, onDuty, person.account());
        assertThat(talk.shown().getBoolean("urgent")).isTrue();
        assertThat(talk.rings(onDuty.email())).hasSize(1);
    }

    @Test
    void onASharedPhoneWordsAreNobodysAndStandInNobodysList() {
        Phone phone = Phone.fresh();
        TestingApplicant first = TestingApplicant.with(phone, phone.signsIn());
        SignedIn second = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of("new", true, "pin", "7350")));
        TestingApplicant other = TestingApplicant.with(phone, second);
        texts(phone, "Who of us is this?");
        for (TestingApplicant one : List.of(first, other)) {
            assertThat(one.request().get(one.url("messages")).asString()).doesNotContain("Who of us is this?");
            assertThat(new TestingRows(database)
                            .number("select count(*) from conversations where account_id = ?", one.account()))
                    .isZero();
        }
        TestingTalk talk = new TestingTalk(
                StaffMember.withRoles("caseworker"),
                new TestingRows(database)
                        .id("select conversation_id from conversation_lines order by id desc limit 1"));
        assertThat(talk.shown().getBoolean("known")).isFalse();
        assertThat(talk.shown().<String>getList("lines.body")).containsExactly("Who of us is this?");
    }

    private static void texts(Phone phone, String body) {
        Contract.given()
                .contentType("application/json")
                .body(Map.of("body", body))
                .post("/demo/phones/{number}/messages", phone.number())
                .then()
                .statusCode(202);
    }
}
