package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** What auditors read of the audit trail, and that it is on record that they did. */
@QuarkusTest
class AuditHttpTest {

    private static final String ENTRIES = "/api/v1/audit/entries";
    private static final String CHECKPOINTS = "/api/v1/audit/checkpoints";

    @Inject
    DataSource database;

    private TestingAudit audit;
    private StaffMember auditor;

    @BeforeEach
    void signIn() {
        audit = new TestingAudit(database);
        auditor = StaffMember.withRoles("auditor");
    }

    @Test
    void whoDidWhatInWhichSessionAndWhy() {
        UUID application = audit.look();
        audit.sealsAll();
        Map<String, Object> item = only(Map.of("application", application));
        assertThat(item)
                .containsEntry("action", "form_read")
                .containsEntry("application", application.toString())
                .containsEntry("reason", "Made-up reason");
        assertThat((Integer) item.get("position")).isPositive();
        assertThat((String) item.get("subject")).doesNotContain(application.toString());
        Map<?, ?> by = (Map<?, ?>) item.get("by");
        assertThat(by.get("kind")).isEqualTo("staff");
        assertThat(by.get("roles")).isEqualTo(List.of("caseworker"));
        assertThat(found(Map.of("application", application, "actor", by.get("id"), "session", by.get("session")))
                        .getList("items.action"))
                .containsExactly("form_read");
        assertThat(found(Map.of("application", application)).getList("items.action"))
                .as("who read the trail of a file looked at the file")
                .containsExactly("audit_read", "audit_read", "form_read");
    }

    @Test
    void whatIsAskedForNarrowsTheList() {
        UUID application = audit.look();
        String at = (String) only(Map.of("application", application)).get("at");
        assertThat(found(Map.of("application", application, "action", "form_read", "from", at))
                        .getList("items"))
                .hasSize(1);
        assertThat(found(Map.of("application", application, "action", "form_read", "to", at))
                        .getList("items"))
                .isEmpty();
        assertThat(found(Map.of("application", application, "action", "papers_read"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aReadingIsAnEntryOfTheAuditorItself() {
        found(Map.of());
        Map<String, Object> own = only(Map.of("actor", auditor.staffId(), "action", "audit_read"));
        assertThat(own).containsEntry("application", null);
        assertThat(((Map<?, ?>) own.get("by")).get("session"))
                .isEqualTo(auditor.signedIn().sessionId().toString());
    }

    @Test
    void theListComesInPagesAndKnowsItsTag() {
        UUID application = audit.look();
        audit.look(application);
        Map<String, Object> asked = Map.of("application", application, "action", "form_read", "limit", 1);
        JsonPath first = found(asked);
        assertThat(first.getList("items")).hasSize(1);
        Response second = auditor.request()
                .queryParams(asked)
                .queryParam("cursor", first.getString("next"))
                .get(ENTRIES);
        assertThat(second.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(second.jsonPath().getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
        assertThat(auditor.request()
                        .header("If-None-Match", second.header("ETag"))
                        .queryParams(asked)
                        .queryParam("cursor", first.getString("next"))
                        .get(ENTRIES)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotOfItsFormIsNotAskedFor() {
        for (Map<String, String> wrong : List.of(
                Map.of("application", "7K4M-2Q9D-6"), Map.of("from", "yesterday"), Map.of("action", "looked_at"))) {
            auditor.invalidRequest().queryParams(wrong).get(ENTRIES).then().statusCode(400);
        }
    }

    @Test
    void nobodyElseReadsIt() {
        for (String path : List.of(ENTRIES, CHECKPOINTS, "/api/v1/audit/keys")) {
            for (String role : List.of("caseworker", "supervisor", "programme_manager", "specialist", "safeguarding")) {
                assertThat(StaffMember.withRoles(role).request().get(path).statusCode())
                        .as(role)
                        .isEqualTo(403);
            }
            assertThat(Phone.fresh().signsIn().request().get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aDayHasOneCheckpointThatAnybodyCanCheckWithThePublicKey() throws JoseException {
        TestingClock.advance(Duration.ofDays(1));
        audit.look();
        audit.sealsAll();
        audit.signs();
        audit.signs();
        auditor = StaffMember.withRoles("auditor");
        JsonPath page =
                auditor.request().queryParam("limit", 2).get(CHECKPOINTS).jsonPath();
        assertThat(page.getString("items[0].day"))
                .isEqualTo(TestingClock.advance(Duration.ZERO).toString().substring(0, 10));
        assertThat(page.getList("items.day")).doesNotHaveDuplicates();
        assertThat(new TestingRows(database)
                        .number(
                                "select position from audit_entries where encode(chain_hash, 'hex') = ?",
                                page.getString("items[0].chainHash")))
                .isEqualTo(page.getLong("items[0].position"));
        JsonWebKeySet keys =
                new JsonWebKeySet(auditor.request().get("/api/v1/audit/keys").asString());
        assertThat(keys.getJsonWebKeys())
                .allSatisfy(key -> assertThat(key.toJson()).doesNotContain("\"d\""));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(page.getString("items[0].signature"));
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getPayload())
                .contains(page.getString("items[0].day"), page.getString("items[0].chainHash"));
    }

    private Map<String, Object> only(Map<String, Object> asked) {
        JsonPath page = found(asked);
        assertThat(page.getList("items")).hasSize(1);
        return page.getMap("items[0]");
    }

    private JsonPath found(Map<String, ?> asked) {
        Response reply = auditor.request().queryParams(asked).get(ENTRIES);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply.jsonPath();
    }
}
