package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingVouchers.LINK;
import static org.passerelle.evidence.TestingVouchers.asked;
import static org.passerelle.evidence.TestingVouchers.gives;
import static org.passerelle.evidence.TestingVouchers.looks;
import static org.passerelle.evidence.TestingVouchers.state;
import static org.passerelle.evidence.TestingVouchers.statement;
import static org.passerelle.evidence.TestingVouchers.token;
import static org.passerelle.evidence.TestingVouchers.tokens;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** A person asks a nurse who knows them; the nurse gets a link, answers once, and can take it back. */
@QuarkusTest
class VouchByLinkHttpTest {

    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    DataSource database;

    @Inject
    TestingTaskList tasks;

    @Inject
    TestingPieceWatch watch;

    private TestingApplicant person;
    private final Phone nurse = Phone.fresh();

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.begins();
    }

    @Test
    void theVoucherReadsWhoAsksAndNothingElse() {
        person.says("person.givenNames", "Example");
        asked(person, "professional", nurse);
        assertThat(nurse.messages().getLast())
                .doesNotContain("Example", person.phone().number());
        looks(token(nurse))
                .then()
                .statusCode(200)
                .body("name", equalTo("Example"))
                .body("kind", equalTo("professional"))
                .body("signIn", equalTo(false))
                .body("photo", equalTo(false))
                .body("questions.code", hasItem("since"))
                .body("declarations.size()", equalTo(4))
                .body("about.size()", equalTo(4));
        assertThat(state(person)).isEqualTo("opened");
    }

    @Test
    void theyReadItInTheirLanguage() {
        asked(person, "professional", nurse);
        Contract.given()
                .header("Accept-Language", "ti")
                .get(LINK, token(nurse))
                .then()
                .statusCode(200)
                .header("Content-Language", "ti");
    }

    @Test
    void whatANurseSaysIsAPieceAndCountsMoreOnceTheyWereCalledAtWork() {
        person.answers().submitsAsItIs();
        asked(person, "professional", nurse);
        gives(token(nurse), statement()).then().statusCode(201).body("state", equalTo("waits_for_call_back"));
        assertThat(piece("strength")).isEqualTo(2);
        assertThat(piece("validity")).isEqualTo(1);
        assertThat(state(person)).isEqualTo("given");
        tasks.decide(tasks.theOne("vouch_call_back", person.id()), "confirmed");
        assertThat(piece("validity")).isEqualTo(2);
        assertThat(watch.toldOf(person.id())).extracting(Piece::validity).containsExactly(1, 2);
        person.request().get(person.url("vouch-requests")).then().body("items[0].given.waitsFor", nullValue());
        assertThat(person.messages()).anyMatch(body -> body.contains("there is news about what you asked"));
    }

    @Test
    void whoIsNotReachedIsCalledAgainWhenThePersonAsks() {
        person.answers().submitsAsItIs();
        UUID request = asked(person, "professional", nurse);
        gives(token(nurse), statement());
        tasks.decide(tasks.theOne("vouch_call_back", person.id()), "not_reached");
        assertThat(tasks.about("vouch_call_back", person.id())).isEmpty();
        assertThat(piece("validity")).isEqualTo(1);
        person.request()
                .post(person.url("vouch-requests/" + request + "/sending"))
                .then()
                .statusCode(200);
        tasks.decide(tasks.theOne("vouch_call_back", person.id()), "denied");
        assertThat(piece("validity")).isZero();
        assertThat(state(person)).isEqualTo("revoked");
    }

    @Test
    void nobodyOfOursLooksAtADraftAndTheCallIsAskedForWhenItIsSubmitted() {
        asked(person, "professional", nurse);
        gives(token(nurse), statement()).then().statusCode(201);
        assertThat(tasks.about("vouch_call_back", person.id())).isEmpty();
        person.answers().submitsAsItIs();
        assertThat(tasks.about("vouch_call_back", person.id())).hasSize(1);
    }

    @Test
    void aLinkWorksOnceAndWhatDoesNotWorkIsAllAlike() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        gives(token, statement()).then().statusCode(201);
        Response used = gives(token, statement());
        used.then().statusCode(404).body("code", equalTo("link_ended"));
        assertThat(gives(UNKNOWN, statement()).asString()).isEqualTo(used.asString());
        assertThat(looks(token).asString()).isEqualTo(looks(UNKNOWN).asString());
        looks("x".repeat(300)).then().statusCode(404);
        refuses(token).then().statusCode(404).body("code", equalTo("link_ended"));
    }

    @Test
    void aLostReplyIsGivenAgain() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        String key = UUID.randomUUID().toString();
        String first = keyed(token, key).path("reference");
        assertThat(keyed(token, key).<String>path("reference")).isEqualTo(first);
        assertThat(vouches()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoUseOneLinkAtOnceOneIsHeard() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        Map<String, Object> said = statement();
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(() -> gives(token, said).statusCode()),
                CompletableFuture.supplyAsync(() -> gives(token, said).statusCode()));
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 404);
        assertThat(vouches()).isEqualTo(1);
    }

    @Test
    void aLinkEndsAfterSeventyTwoHoursToTheSecond() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        Instant end = Instant.parse(looks(token).path("expiresAt"));
        endsIn(token, Duration.ofMinutes(1));
        looks(token).then().statusCode(200);
        endsIn(token, Duration.ofMillis(-1));
        looks(token).then().statusCode(404).body("code", equalTo("link_ended"));
        gives(token, statement()).then().statusCode(404);
        assertThat(state(person)).isEqualTo("expired");
        assertThat(end).isBefore(TestingClock.advance(Duration.ZERO).plus(Duration.ofHours(72)));
    }

    @Test
    void sentAgainTheOldLinkIsOver() {
        UUID request = asked(person, "professional", nurse);
        person.request()
                .post(person.url("vouch-requests/" + request + "/sending"))
                .then()
                .statusCode(200)
                .body("state", equalTo("sent"));
        List<String> both = tokens(nurse);
        assertThat(both).hasSize(2).doesNotHaveDuplicates();
        looks(both.getFirst()).then().statusCode(404);
        gives(both.getLast(), statement()).then().statusCode(201);
        person.request()
                .post(person.url("vouch-requests/" + UUID.randomUUID() + "/sending"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsMissingIsNamedAndTheLinkStaysGood() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        Map<String, Object> said = statement();
        said.put("declarations", List.of("not_paid", "not_in_return", "no_authority"));
        gives(token, said).then().statusCode(409).body("code", equalTo("voucher_under_age"));
        said.put("declarations", List.of("not_paid", "not_in_return", "of_age"));
        gives(token, said).then().statusCode(422).body("code", equalTo("declarations_required"));
        said = statement();
        said.put("voucher", Map.of("name", "Example Nurse", "capacity", "nurse"));
        gives(token, said)
                .then()
                .statusCode(422)
                .body("code", equalTo("vouch_invalid"))
                .body("part", equalTo("work_contact"));
        gives(token, statement()).then().statusCode(201);
    }

    private static Response refuses(String token) {
        return Contract.given().post(LINK + "/refusal", token);
    }

    private static Response keyed(String token, String key) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("vouch", statement()))
                .post(LINK, token);
    }

    private void endsIn(String token, Duration time) {
        rows().change(
                        "update vouch_requests set expires_at = cast(? as timestamptz)"
                                + " where application_id = ? and token_hash = sha256(convert_to(?, 'UTF8'))",
                        TestingClock.advance(Duration.ZERO).plus(time).toString(),
                        person.id(),
                        token);
    }

    private long piece(String column) {
        return rows().number("select " + column + " from evidence_pieces where application_id = ?", person.id());
    }

    private long vouches() {
        return rows().number("select count(*) from vouches where application_id = ?", person.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
