package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.Ids;

/** A vouch on paper is confirmed by a call; staff read what is said, and revoke what does not hold; a voucher sees a face. */
@QuarkusTest
class PaperVouchHttpTest {

    private static final byte[] FACE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};

    @Inject
    DataSource database;

    @Inject
    TestingTaskList tasks;

    @Inject
    EvidenceVault vault;

    @Inject
    SealedBlobs blobs;

    private TestingApplicant person;

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.begins();
        person.answers().submitsAsItIs();
        rows().change("update case_files set team_id = null where application_id = ?", person.id());
    }

    @Test
    void aPaperIsWorthSomethingOnceSomebodyWasCalled() {
        UUID request = onPaper();
        UUID piece = uploaded("VOUCH_PROFESSIONAL");
        brings(request, piece).then().statusCode(200).body("state", equalTo("given"));
        assertThat(validity(piece)).isZero();
        tasks.decide(tasks.theOne("vouch_call_back", person.id()), "confirmed");
        assertThat(validity(piece)).isEqualTo(2);
        brings(request, piece).then().statusCode(409).body("code", equalTo("vouch_request_over"));
    }

    @Test
    void anotherKindOfPaperOrOneThatIsUsedIsNone() {
        UUID request = onPaper();
        brings(request, uploaded("BAPTISM_CERT")).then().statusCode(422).body("code", equalTo("paper_unknown"));
        brings(request, UUID.randomUUID()).then().statusCode(422);
        UUID piece = uploaded("VOUCH_PROFESSIONAL");
        brings(request, piece).then().statusCode(200);
        brings(onPaper(), piece).then().statusCode(422).body("code", equalTo("paper_unknown"));
    }

    @Test
    void staffReadWhatWasSaidAndWhomToCallAndItIsOnRecord() {
        Phone nurse = Phone.fresh();
        TestingVouchers.asked(person, "professional", nurse);
        TestingVouchers.gives(TestingVouchers.token(nurse), TestingVouchers.statement());
        brings(onPaper(), uploaded("VOUCH_PROFESSIONAL"));
        StaffMember officer = StaffMember.withRoles("caseworker");
        officer.request()
                .get(casework(""))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].contact", equalTo(nurse.number()))
                .body("items[0].statement.how", equalTo("She has been my patient"))
                .body("items[1].contact", equalTo("Example Clinic, +33 3 99 84 00 00"))
                .body("items[1].statement", nullValue());
        assertThat(recorded("vouches_read")).isEqualTo(1);
        StaffMember.withRoles("specialist").request().get(casework("")).then().statusCode(403);
        officer.request()
                .get("/api/v1/casework/applications/{id}/vouches", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void staffRevokeForAReason() {
        Phone nurse = Phone.fresh();
        TestingVouchers.asked(person, "professional", nurse);
        String vouch = TestingVouchers.gives(TestingVouchers.token(nurse), TestingVouchers.statement())
                .path("id");
        StaffMember officer = StaffMember.withRoles("caseworker");
        String path = casework("/" + vouch + "/revocation");
        officer.invalidRequest().body(Map.of("reason", " ")).post(path).then().statusCode(422);
        officer.request()
                .body(Map.of("reason", "The clinic does not know them"))
                .post(path)
                .then()
                .statusCode(204);
        assertThat(recorded("vouch_revoked")).isEqualTo(1);
        assertThat(tasks.about("vouch_call_back", person.id())).isEmpty();
        assertThat(TestingVouchers.state(person)).isEqualTo("revoked");
        officer.request()
                .body(Map.of("reason", "Nobody"))
                .post(casework("/" + UUID.randomUUID() + "/revocation"))
                .then()
                .statusCode(404);
    }

    @Test
    void aVoucherSeesTheFaceAndOnlyWithALinkThatWorks() {
        Phone nurse = Phone.fresh();
        TestingVouchers.asked(person, "professional", nurse);
        String token = TestingVouchers.token(nurse);
        photo(token).then().statusCode(404).body("code", equalTo("not_found"));
        face();
        Response shown = photo(token);
        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        assertThat(shown.asByteArray()).isEqualTo(FACE);
        TestingVouchers.looks(token).then().body("photo", equalTo(true));
        TestingVouchers.gives(token, TestingVouchers.statement());
        photo(token).then().statusCode(404).body("code", equalTo("link_ended"));
    }

    private static Response photo(String token) {
        return Contract.given().get(TestingVouchers.LINK + "/photo", token);
    }

    /** As if a face photo had been taken and drawn anew. */
    private void face() {
        UUID piece = uploaded("SELFIE_LIVE");
        UUID file = Ids.next();
        byte[] key = blobs.newKey();
        String blob = "copies/" + file + "/1-large";
        rows().change(
                        "insert into evidence_files (id, application_id, piece_id, file_key, length, received, state,"
                                + " created_at) values (?, ?, ?, ?, 5, 5, 'ready', now())",
                        file,
                        person.id(),
                        piece,
                        vault.sealKey(file, key));
        rows().change(
                        "insert into evidence_copies (file_id, page, size, blob, length, width, height)"
                                + " values (?, 1, 'large', ?, 5, 1, 1)",
                        file,
                        blob);
        try {
            VertxContextSupport.subscribeAndAwait(() -> blobs.put(key, blob, FACE));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private UUID onPaper() {
        return UUID.fromString(person.request()
                .body(Map.of(
                        "kind",
                        "professional",
                        "contact",
                        "Example Clinic, +33 3 99 84 00 00",
                        "paper",
                        true,
                        "capacity",
                        "nurse"))
                .post(person.url("vouch-requests"))
                .then()
                .statusCode(201)
                .body("channel", equalTo("paper"))
                .body("expiresAt", nullValue())
                .extract()
                .path("id"));
    }

    private Response brings(UUID request, UUID piece) {
        return person.request().body(Map.of("piece", piece)).post(person.url("vouch-requests/" + request + "/paper"));
    }

    private UUID uploaded(String type) {
        return UUID.fromString(person.request()
                .body(Map.of("type", type))
                .post(person.url("evidence"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String casework(String part) {
        return "/api/v1/casework/applications/" + person.id() + "/vouches" + part;
    }

    private long validity(UUID piece) {
        return rows().number("select validity from evidence_pieces where id = ?", piece);
    }

    private long recorded(String action) {
        return rows().number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ?",
                        person.id(),
                        action);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
