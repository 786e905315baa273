package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.evidence.TestingVouchers.LINK;
import static org.passerelle.evidence.TestingVouchers.asked;
import static org.passerelle.evidence.TestingVouchers.gives;
import static org.passerelle.evidence.TestingVouchers.looks;
import static org.passerelle.evidence.TestingVouchers.state;
import static org.passerelle.evidence.TestingVouchers.statement;
import static org.passerelle.evidence.TestingVouchers.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Requests end by a refusal or are taken back, vouches are revoked, and all of it goes with the application. */
@QuarkusTest
class VouchEndsHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingPieceWatch watch;

    @Inject
    VouchesHeld held;

    @Inject
    Mutiny.SessionFactory sessions;

    private final Phone nurse = Phone.fresh();
    private TestingApplicant person;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.begins();
    }

    @Test
    void whoDoesNotWantToSaysSoAndIsNotAskedWhy() {
        UUID request = asked(person, "professional", nurse);
        String token = token(nurse);
        Contract.given().post(LINK + "/refusal", token).then().statusCode(204);
        assertThat(state(person)).isEqualTo("declined");
        looks(token).then().statusCode(404);
        person.request()
                .post(person.url("vouch-requests/" + request + "/sending"))
                .then()
                .statusCode(409)
                .body("code", equalTo("vouch_request_over"));
    }

    @Test
    void aRequestIsTakenBackWhileNobodyHasAnswered() {
        UUID request = asked(person, "professional", nurse);
        String path = person.url("vouch-requests/" + request);
        person.request().delete(path).then().statusCode(204);
        person.request().delete(path).then().statusCode(204);
        assertThat(state(person)).isEqualTo("withdrawn");
        looks(token(nurse)).then().statusCode(404);
        UUID other = asked(person, "professional", nurse);
        gives(token(nurse), statement());
        person.request()
                .delete(person.url("vouch-requests/" + other))
                .then()
                .statusCode(409)
                .body("code", equalTo("vouch_request_over"));
    }

    @Test
    void theVoucherTakesItBackWithTheLinkOfTheReceipt() {
        asked(person, "professional", nurse);
        String link = token(nurse);
        String reference = gives(link, statement()).path("reference");
        assertThat(nurse.messages().getLast()).contains(reference);
        String receipt = token(nurse);
        assertThat(receipt).isNotEqualTo(link);
        Contract.given().post(LINK + "/revocation", link).then().statusCode(404);
        Contract.given().post(LINK + "/revocation", receipt).then().statusCode(204);
        Contract.given().post(LINK + "/revocation", receipt).then().statusCode(204);
        assertThat(piece("validity")).isZero();
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where application_id = ?"
                                        + " and state = 'not_usable' and state_reason = 'vouch_revoked'",
                                person.id()))
                .isEqualTo(1);
        assertThat(state(person)).isEqualTo("revoked");
        assertThat(watch.toldOf(person.id())).extracting(Piece::validity).containsExactly(1, 0);
    }

    @Test
    void whatTheySaidIsSealedAndErasedWithTheApplication() {
        asked(person, "professional", nurse);
        gives(token(nurse), statement());
        assertThat(rows().number(
                                "select count(*) from vouches where application_id = ?"
                                        + " and position(convert_to('patient', 'UTF8') in statement) > 0",
                                person.id()))
                .isZero();
        assertThat(rows().number(
                                "select count(*) from vouch_requests where application_id = ?"
                                        + " and position(convert_to(?, 'UTF8') in contact) > 0",
                                person.id(),
                                nurse.number()))
                .isZero();
        assertThat(vouches()).isEqualTo(1);
        assertThat(erased()).isEqualTo(2);
        assertThat(vouches()).isZero();
    }

    private long erased() {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> held.erase(tx, person.id())));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private long vouches() {
        return rows().number("select count(*) from vouches where application_id = ?", person.id());
    }

    private long piece(String column) {
        return rows().number("select " + column + " from evidence_pieces where application_id = ?", person.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
