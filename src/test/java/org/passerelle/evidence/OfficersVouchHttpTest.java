package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.evidence.TestingVouchers.OFFICERS;
import static org.passerelle.evidence.TestingVouchers.asked;
import static org.passerelle.evidence.TestingVouchers.gives;
import static org.passerelle.evidence.TestingVouchers.statement;
import static org.passerelle.evidence.TestingVouchers.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.drafts.TestingApplicant;

/** An officer of an approved organisation vouches for somebody they help, or who stands before them with a code. */
@QuarkusTest
class OfficersVouchHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingTaskList tasks;

    @Inject
    InPersonVouches inPerson;

    @Inject
    Mutiny.SessionFactory sessions;

    private PartnerMember officer;
    private TestingApplicant person;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        officer = PartnerMember.helper();
        person = TestingApplicant.begins();
    }

    @Test
    void anOfficerVouchesForWhomTheyHelpAndItCountsInFull() {
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        vouches(officer, "application", person.id()).then().statusCode(201).body("state", equalTo("given"));
        assertThat(piece("strength")).isEqualTo(2);
        assertThat(piece("validity")).isEqualTo(2);
        assertThat(rows().number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'vouch_given'",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void whoShowsACodeIsKnownByItAndWasMetToday() {
        String code = person.request().post(person.url("check-in-code")).path("code");
        Map<String, Object> said = statement();
        said.remove("metOn");
        sends(officer, "code", code, said).then().statusCode(201);
        assertThat(met()).singleElement().satisfies(one -> assertThat(one.metOn())
                .isEqualTo(TestingVouchers.today()));
    }

    @Test
    void nobodyElseExistsForThem() {
        vouches(officer, "application", person.id()).then().statusCode(404).body("code", equalTo("not_found"));
        vouches(officer, "application", UUID.randomUUID()).then().statusCode(404);
        vouches(officer, "reference", "7K4M-2Q9D-6").then().statusCode(404);
        vouches(officer, "code", "0000-0000").then().statusCode(404);
        Map<String, Object> two = new HashMap<>(Map.of("application", person.id(), "code", "0000-0000"));
        two.put("vouch", statement());
        officer.request().body(two).post(OFFICERS).then().statusCode(400);
    }

    @Test
    void whoGuessesCodesWaits() {
        for (int guess = 0; guess < 30; guess++) {
            vouches(officer, "code", "0000-00%02d".formatted(guess)).then().statusCode(404);
        }
        vouches(officer, "code", "0000-0099").then().statusCode(429).body("code", equalTo("too_many_tries"));
    }

    @Test
    void aSuspendedOrganisationVouchesForNobody() {
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        suspended();
        vouches(officer, "application", person.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation_suspended"));
        Phone work = Phone.fresh();
        asked(person, "organisation", work);
        gives(officer.signedIn(), token(work), statement())
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation_suspended"));
    }

    @Test
    void whatAnOrganisationSaidBeforeItWasSuspendedStaysGood() {
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        vouches(officer, "application", person.id()).then().statusCode(201);
        suspended();
        assertThat(piece("validity")).isEqualTo(2);
        assertThat(met()).hasSize(1);
    }

    @Test
    void whoNobodyHasCalledBackYetHasMetNobody() {
        person.answers().submitsAsItIs();
        Phone nurse = Phone.fresh();
        asked(person, "professional", nurse);
        gives(token(nurse), statement()).then().statusCode(201);
        assertThat(met()).isEmpty();
        tasks.decide(tasks.theOne("vouch_call_back", person.id()), "confirmed");
        assertThat(met()).hasSize(1);
    }

    @Test
    void anOfficerAnswersALinkSignedIn() {
        Phone work = Phone.fresh();
        asked(person, "organisation", work);
        String token = token(work);
        gives(token, statement()).then().statusCode(401).body("code", equalTo("sign_in_required"));
        gives(officer.signedIn(), token, statement()).then().statusCode(201).body("state", equalTo("given"));
    }

    @Test
    void aShareIsLookedAtAndCountsMeanwhile() {
        person.answers().submitsAsItIs();
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        vouches(officer, "application", person.id()).then().statusCode(201).body("state", equalTo("given"));
        assertThat(piece("validity")).isEqualTo(2);
        tasks.decide(tasks.theOne("vouch_sample", person.id()), "denied");
        assertThat(piece("validity")).isZero();
        assertThat(met()).isEmpty();
    }

    @Test
    void whoDoesNotKnowThePhotoIsHeardFirst() {
        person.answers().submitsAsItIs();
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        Map<String, Object> said = statement();
        said.put("photo", "no");
        sends(officer, "application", person.id(), said)
                .then()
                .statusCode(201)
                .body("state", equalTo("waits_for_review"));
        assertThat(piece("validity")).isZero();
        assertThat(met()).isEmpty();
        assertThat(tasks.about("vouch_review", person.id())).hasSize(1);
    }

    @Test
    void whoSaidItTakesItBackAndSoDoesTheirLeadAndNobodyElse() {
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        String vouch = vouches(officer, "application", person.id()).path("id");
        String path = OFFICERS + "/" + vouch + "/revocation";
        PartnerMember.of(officer.organisationId(), "helper")
                .request()
                .post(path)
                .then()
                .statusCode(404);
        PartnerMember.lead().request().post(path).then().statusCode(404);
        PartnerMember lead = PartnerMember.of(officer.organisationId(), "lead");
        lead.request().get(OFFICERS).then().statusCode(200).body("items.id", equalTo(List.of(vouch)));
        PartnerMember.of(officer.organisationId(), "helper")
                .request()
                .get(OFFICERS)
                .then()
                .body("items.size()", equalTo(0));
        lead.request().post(path).then().statusCode(204);
        officer.request().get(OFFICERS).then().body("items[0].state", equalTo("revoked"));
        assertThat(piece("validity")).isZero();
    }

    @Test
    void havingMetCountsForNinetyDays() {
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        vouches(officer, "application", person.id()).then().statusCode(201);
        LocalDate today = TestingVouchers.today();
        metOn(today.minusDays(90));
        assertThat(met()).hasSize(1);
        metOn(today.minusDays(91));
        assertThat(met()).isEmpty();
    }

    @Test
    void onceTheChecksArePassedARevocationIsLookedAt() {
        person.answers().submitsAsItIs();
        officer.mayUse(person.id(), List.of("form"), List.of(), List.of());
        String vouch = vouches(officer, "application", person.id()).path("id");
        rows().change("update applications set state = 'MINDED_TO_GRANT' where id = ?", person.id());
        officer.request().post(OFFICERS + "/" + vouch + "/revocation").then().statusCode(204);
        assertThat(tasks.about("vouch_revoked", person.id())).hasSize(1);
        assertThat(tasks.about("vouch_sample", person.id())).isEmpty();
    }

    private void suspended() {
        rows().change("update partner_organisations set suspended_at = now() where id = ?", officer.organisationId());
    }

    private void metOn(LocalDate day) {
        rows().change("update vouches set met_on = ? where application_id = ?", day, person.id());
    }

    private List<InPersonVouches.Met> met() {
        Instant now = TestingClock.advance(Duration.ZERO);
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> inPerson.of(tx, person.id(), now)));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static Response vouches(PartnerMember officer, String how, Object who) {
        return sends(officer, how, who, statement());
    }

    private static Response sends(PartnerMember officer, String how, Object who, Map<String, Object> said) {
        return officer.request().body(Map.of(how, who, "vouch", said)).post(OFFICERS);
    }

    private long piece(String column) {
        return rows().number("select " + column + " from evidence_pieces where application_id = ?", person.id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
