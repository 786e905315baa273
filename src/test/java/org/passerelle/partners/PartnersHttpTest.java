package org.passerelle.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.account.Mailbox;
import org.passerelle.contract.Contract;

/** UKVI approves an organisation, its lead comes in by a letter, and people find it. */
@QuarkusTest
class PartnersHttpTest {

    private static final String PATH = TestingPartners.PATH;

    @Inject
    DataSource database;

    private final Mailbox lead = Mailbox.fresh();
    private StaffMember manager;

    @BeforeEach
    void manager() {
        manager = StaffMember.withRoles("programme_manager");
    }

    @Test
    void theFirstLeadOfANewOrganisationComesInByALetter() {
        String id = registered(true).path("id");
        SignedIn member = TestingPartners.joins(lead);
        member.request()
                .get(PATH + "/mine")
                .then()
                .statusCode(200)
                .body("organisation.id", equalTo(id))
                .body("organisation.state", equalTo("active"))
                .body("organisation.towns", contains("Calais", "Grande-Synthe"))
                .body("organisation.phone", equalTo("+33321000000"))
                .body("notice", equalTo(null));
        member.request().delete("/api/v1/staff/sessions/current").then().statusCode(204);
        member.request().get(PATH + "/mine").then().statusCode(401);
    }

    @Test
    void anybodyFindsWhoWantsToBeFound() {
        String shown = registered(true).path("id");
        String hidden = TestingPartners.registers(manager, TestingPartners.description(Mailbox.fresh(), false))
                .path("id");
        assertThat(publicIds()).contains(shown).doesNotContain(hidden);
        assertThat(registerIds()).contains(shown, hidden);
    }

    @Test
    void aReplyThatIsKnownIsNotSentAgain() {
        String id = registered(true).path("id");
        Response first = manager.request().get(PATH + "/{id}", id);
        first.then().statusCode(200).body("organisation.id", equalTo(id)).body("suspension", equalTo(null));
        manager.request()
                .header("If-None-Match", first.header("ETag"))
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void oneNameIsOneOrganisation() {
        Map<String, Object> first = TestingPartners.description(lead, true);
        TestingPartners.registers(manager, first).then().statusCode(201);
        Map<String, Object> second = with(first, "name", ((String) first.get("name")).toUpperCase(Locale.ROOT));
        refused(TestingPartners.registers(manager, second), 409, "organisation_known");
    }

    @Test
    void aNameThatPeopleTakeForAnotherIsTaken() {
        Map<String, Object> first = TestingPartners.description(lead, true);
        TestingPartners.registers(manager, first).then().statusCode(201);
        String name = ((String) first.get("name")).replace("Aid", "Áid").replace(" ", "  ");
        refused(TestingPartners.registers(manager, with(first, "name", name + "!")), 409, "organisation_known");
    }

    @Test
    void sentAgainWithTheSameKeyItIsOneOrganisation() {
        Map<String, Object> description = TestingPartners.description(lead, true);
        String first = manager.request()
                .header("Idempotency-Key", "one")
                .body(description)
                .post(PATH)
                .path("id");
        String again = manager.request()
                .header("Idempotency-Key", "one")
                .body(description)
                .post(PATH)
                .path("id");
        assertThat(again).isEqualTo(first);
        assertThat(lead.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "supervisor", "auditor", "specialist", "safeguarding"})
    void onlyAProgrammeManagerEntersOne(String role) {
        StaffMember other = StaffMember.withRoles(role);
        refused(TestingPartners.registers(other, TestingPartners.description(lead, true)), 403, "forbidden");
    }

    @Test
    void noMemberEntersOneOrSeesTheRegister() {
        PartnerMember member = PartnerMember.lead();
        refused(member.request().body(TestingPartners.description(lead, true)).post(PATH), 403, "forbidden");
        refused(member.request().get(PATH + "/register"), 403, "forbidden");
        refused(member.request().get(PATH + "/{id}", member.organisationId()), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', organisation_name_invalid",
        "name, Made-up Aid https://example.org, organisation_name_invalid",
        "name, Made-up Aid example.org, organisation_name_invalid",
        "name, Mаde-up Aid, organisation_name_invalid",
        "name, 'Made-up Aid \u202egro.elpmaxe', organisation_name_invalid",
        "phone, 0321000000, contact_invalid",
        "email, nobody, contact_invalid",
        "languages, klingon, language_unknown",
        "towns, '', towns_invalid"
    })
    void whatCannotBeToldIsRefused(String field, String value, String code) {
        Object wanted = field.equals("languages") || field.equals("towns") ? List.of(value) : value;
        Map<String, Object> description = with(TestingPartners.description(lead, true), field, wanted);
        refused(manager.invalidRequest().body(description).post(PATH), 422, code);
    }

    @Test
    void aLeadThatCannotBeWrittenToIsRefusedAndNothingIsEntered() {
        Map<String, Object> description =
                with(TestingPartners.description(lead, true), "lead", Map.of("email", "+33639980001", "name", "Test"));
        refused(TestingPartners.registers(manager, description), 422, "contact_invalid");
        assertThat(new TestingRows(database)
                        .number("select count(*) from partner_organisations where name = ?", description.get("name")))
                .isZero();
    }

    @Test
    void aLeadChangesWhatIsToldButNotTheNameThatWasApproved() {
        String id = registered(true).path("id");
        SignedIn member = TestingPartners.joins(lead);
        member.request()
                .body(Map.of("towns", List.of("Dunkerque"), "phone", "", "listed", false))
                .patch(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("towns", contains("Dunkerque"))
                .body("phone", equalTo(null))
                .body("email", equalTo("contact@example.org"))
                .body("languages", contains("en", "fr"))
                .body("listed", equalTo(false));
        refused(member.request().body(Map.of("name", "Better Aid")).patch(PATH + "/{id}", id), 403, "forbidden");
        manager.request()
                .body(Map.of("name", "Better Aid " + id))
                .patch(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Better Aid " + id));
    }

    @Test
    void theOrganisationOfOthersIsNotThereForALead() {
        PartnerMember other = PartnerMember.lead();
        Map<String, Object> change = Map.of("towns", List.of("Dunkerque"));
        for (Object id : List.of(PartnerMember.organisation(), UUID.randomUUID())) {
            refused(other.request().body(change).patch(PATH + "/{id}", id), 404, "not_found");
        }
        refused(
                PartnerMember.helper().request().body(change).patch(PATH + "/{id}", other.organisationId()),
                403,
                "forbidden");
        refused(manager.request().get(PATH + "/{id}", UUID.randomUUID()), 404, "not_found");
    }

    @Test
    void theListComesInPages() {
        registered(true);
        TestingPartners.registers(manager, TestingPartners.description(Mailbox.fresh(), true));
        Response page = Contract.given().queryParam("limit", 1).get(PATH);
        page.then().statusCode(200).body("next", not(equalTo(null)));
        Contract.given()
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("next"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(page.<String>path("items[0].id"))));
    }

    private Response registered(boolean listed) {
        Response reply = TestingPartners.registers(manager, TestingPartners.description(lead, listed));
        reply.then().statusCode(201);
        assertThat(reply.header("Location")).isEqualTo(PATH + "/" + reply.path("id"));
        return reply;
    }

    private static List<String> publicIds() {
        return TestingPartners.ids(Contract::given, PATH);
    }

    private List<String> registerIds() {
        return TestingPartners.ids(manager::request, PATH + "/register");
    }

    private static Map<String, Object> with(Map<String, Object> description, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(description);
        changed.put(field, value);
        return changed;
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
