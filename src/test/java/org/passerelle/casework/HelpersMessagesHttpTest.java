package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;

/** What helpers write for a person, and a legal representative for themselves. */
@QuarkusTest
class HelpersMessagesHttpTest {

    private static final List<String> MESSAGES = List.of("messages");

    @Inject
    DataSource database;

    private SignedIn person;
    private UUID application;
    private String url;

    @BeforeEach
    void somebodyHasAnApplication() {
        person = Phone.fresh().signsIn();
        application = UUID.fromString(person.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        url = "/api/v1/applications/" + application + "/messages";
    }

    @Test
    void whatAHelperWritesIsShownAsFromTheirOrganisation() {
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(application, MESSAGES, MESSAGES, List.of());
        String name = "Made-up Charity " + helper.organisationId();
        writes(person, "I have a new phone.");
        UUID line = writes(helper.signedIn(), "They have moved to another town.");
        assertThat(directions(person)).containsExactly("from_you", "from_helper");
        assertThat(directions(helper.signedIn())).containsExactly("from_you", "from_helper");
        Response archive = person.request().get(url);
        assertThat(archive.<List<String>>path("items.organisation")).containsExactly(null, name);
        assertThat(archive.asString()).doesNotContain(helper.email());
        TestingTalk talk = TestingTalk.with(database, StaffMember.withRoles("caseworker"), line);
        assertThat(talk.shown().<String>getList("lines.direction")).containsExactly("from_person", "from_helper");
        assertThat(talk.shown().<String>getList("lines.organisation")).containsExactly(null, name);
        assertThat(talk.read().asString()).doesNotContain(helper.memberId().toString());
    }

    @Test
    void aHelperReadsNothingThatIsNotAboutTheApplication() {
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(application, MESSAGES, List.of(), List.of());
        person.request().body(Map.of("pin", "7391")).patch("/api/v1/me");
        assertThat(notices(person)).contains("pin_changed");
        assertThat(notices(helper.signedIn())).isEmpty();
        assertThat(helper.request().body(Map.of("body", "May I?")).post(url).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatALegalRepresentativeWritesIsSeenByNoOtherHelperNorTheirsByThem() {
        PartnerMember helper = PartnerMember.helper();
        PartnerMember lawyer = PartnerMember.helper();
        helper.mayUse(application, MESSAGES, MESSAGES, List.of());
        UUID grant = lawyer.mayUse(application, MESSAGES, MESSAGES, List.of());
        new TestingRows(database)
                .change("update helper_grants set capacity = 'legal_representative' where id = ?", grant);
        writes(person, "From the person");
        writes(helper.signedIn(), "From the helper");
        UUID line = writes(lawyer.signedIn(), "From the representative");
        TestingTalk talk = TestingTalk.with(database, StaffMember.withRoles("caseworker"), line);
        assertThat(talk.shown().getString("representative")).isEqualTo("Made-up Charity " + lawyer.organisationId());
        assertThat(talk.answers("To the representative").statusCode()).isEqualTo(201);
        assertThat(bodies(helper.signedIn())).containsExactly("From the person", "From the helper");
        assertThat(bodies(lawyer.signedIn()))
                .containsExactly("From the person", "From the representative", "To the representative");
        assertThat(directions(person)).containsExactly("from_you", "from_helper", "from_helper", "to_helper");
        assertThat(TestingTalk.arrived(lawyer.email()))
                .last()
                .asString()
                .contains("news about somebody you help")
                .doesNotContain("To the representative");
    }

    private UUID writes(SignedIn writer, String body) {
        Response kept = writer.request().body(Map.of("body", body)).post(url);
        assertThat(kept.statusCode()).isEqualTo(201);
        return UUID.fromString(kept.path("id"));
    }

    private List<String> directions(SignedIn reader) {
        return lines(reader).path("items.findAll { it.notice == null || it.direction == 'to_helper' }.direction");
    }

    private List<String> bodies(SignedIn reader) {
        return lines(reader).path("items.findAll { it.notice == null || it.direction == 'to_helper' }.body");
    }

    private List<String> notices(SignedIn reader) {
        return lines(reader).path("items.notice.findAll { it != null }");
    }

    private Response lines(SignedIn reader) {
        Response read = reader.request().queryParam("limit", 100).get(url);
        assertThat(read.statusCode()).isEqualTo(200);
        return read;
    }
}
