package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.account.credential.Base32;
import org.passerelle.account.credential.InvitationState;
import org.passerelle.account.credential.TimeSteps;
import org.passerelle.contract.Contract;

@QuarkusTest
class InviteStaffTest {

    private static final String PATH = "/api/v1/staff/invitations";
    private static final String PASSWORD = "nine green bottles";

    private StaffMember supervisor;
    private final Mailbox mailbox = Mailbox.fresh();

    @Inject
    DataSource database;

    @BeforeEach
    void supervisor() {
        supervisor = StaffMember.withRoles("supervisor");
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndSignsIn() {
        invite("caseworker")
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .body("roles", contains("caseworker"));
        byte[] secret = secret(accept(mailbox.token(), PASSWORD));
        signIn(PASSWORD, secret).then().statusCode(201);
    }

    @Test
    void theSecretIsGivenForAnyAuthenticatorApp() {
        invite("caseworker");
        Response reply = accept(mailbox.token(), PASSWORD);
        assertThat(reply.<String>path("otpauth"))
                .isEqualTo("otpauth://totp/Passerelle:" + mailbox.address().replace("@", "%40") + "?secret="
                        + reply.path("totpSecret") + "&issuer=Passerelle");
    }

    @Test
    void afterALostReplyTheSamePasswordGivesTheSameSecret() {
        invite("caseworker");
        Response first = accept(mailbox.token(), PASSWORD);
        Response again = accept(mailbox.token(), PASSWORD);
        assertThat(again.asString()).isEqualTo(first.asString());
        Response changed = accept(mailbox.token(), PASSWORD + " hanging");
        assertThat(changed.<String>path("totpSecret")).isNotEqualTo(first.path("totpSecret"));
        signIn(PASSWORD, secret(first)).then().statusCode(401);
        signIn(PASSWORD + " hanging", secret(changed)).then().statusCode(201);
    }

    @Test
    void aDoubleTapGivesOneSecret() throws Exception {
        invite("caseworker");
        String token = mailbox.token();
        List<Response> replies = AskForCodeTest.together(3, () -> accept(token, PASSWORD));
        assertThat(replies).allMatch(reply -> reply.statusCode() == 200);
        assertThat(replies.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void theFirstSignInUsesTheInvitationUp() {
        String id = invite("caseworker").path("id");
        String token = mailbox.token();
        signIn(PASSWORD, secret(accept(token, PASSWORD))).then().statusCode(201);
        over(accept(token, PASSWORD));
        over(supervisor.request().delete(PATH + "/" + id));
    }

    @Test
    void itWorksForSevenDays() {
        invite("caseworker");
        String token = mailbox.token();
        TestingClock.advance(InvitationState.LIFETIME);
        over(accept(token, PASSWORD));
    }

    @Test
    void sentAgainOnlyTheNewLinkWorks() {
        invite("caseworker");
        String first = mailbox.token();
        invite("caseworker");
        over(accept(first, PASSWORD));
        accept(mailbox.token(), PASSWORD).then().statusCode(200);
    }

    @Test
    void withdrawnItOpensNothingNotEvenWhatWasChosenBefore() {
        String id = invite("caseworker").path("id");
        String token = mailbox.token();
        byte[] secret = secret(accept(token, PASSWORD));
        supervisor.request().delete(PATH + "/" + id).then().statusCode(204);
        supervisor.request().delete(PATH + "/" + id).then().statusCode(204);
        over(accept(token, PASSWORD));
        signIn(PASSWORD, secret).then().statusCode(401);
    }

    @Test
    void invitedAgainAColleagueLosesTheOldCredentialsAndEverySessionAtOnce() {
        TestingStaff.Made colleague = TestingStaff.withRoles("caseworker");
        SignedIn session = SignedIn.from(colleague.signsIn());
        invite(supervisor, colleague.email(), "specialist").then().statusCode(201);
        session.request().get("/api/v1/casework/tasks").then().statusCode(401);
        TestingClock.advance(TimeSteps.LENGTH);
        colleague.signsIn().then().statusCode(401);
        byte[] secret = secret(accept(new Mailbox(colleague.email()).token(), PASSWORD));
        Response anew = TestingStaff.types(colleague.email(), PASSWORD, code(secret));
        anew.then().statusCode(201);
        assertThat(SignedIn.from(anew).accountId()).isEqualTo(colleague.id());
    }

    @Test
    void nobodyInvitesThemselves() {
        refused(invite(supervisor, supervisor.email(), "supervisor", "programme_manager"), 409, "own_account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "programme_manager", "auditor", "specialist", "safeguarding"})
    void onlyASupervisorInvites(String role) {
        refused(invite(StaffMember.withRoles(role), mailbox.address(), "caseworker"), 403, "forbidden");
    }

    @Test
    void rolesThatCannotBeAreRefused() {
        refused(invite("auditor", "caseworker"), 422, "roles_invalid");
        refused(post("""
                {"email": "a@example.org", "name": "Example", "roles": ["applicant"]}"""), 422, "roles_invalid");
        refused(post("""
                {"email": "a@example.org", "name": "Example", "roles": []}"""), 422, "roles_invalid");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        refused(invite(supervisor, "+33639980001", "caseworker"), 422, "contact_invalid");
        refused(invite(supervisor, "nobody", "caseworker"), 422, "contact_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\":\"a@example.org\",\"name\":\" \",\"roles\":[\"caseworker\"]}"})
    void whatIsNoRequestIsMalformed(String body) {
        refused(post(body), 400, "malformed_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "PassWord12345", "aaaaaaaaaaaa", "abababababab"})
    void aPasswordThatManyUseOrThatIsTooShortIsRefused(String password) {
        invite("caseworker");
        refused(acceptInvalid(mailbox.token(), password), 422, "password_weak");
    }

    @Test
    void aTokenOfNobodyOpensNothing() {
        refused(accept("AAAAAAAAAAAAAAAAAAAAAA", PASSWORD), 404, "not_found");
        refused(acceptInvalid("x".repeat(1000), PASSWORD), 404, "not_found");
    }

    @Test
    void neitherAddressNorTokenNorPasswordStandInTheDatabase() {
        invite("caseworker");
        String token = mailbox.token();
        accept(token, PASSWORD);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from staff where strpos(cast(staff as text), ?) > 0", PASSWORD))
                .isZero();
        assertThat(rows.number(
                        "select count(*) from staff where position(convert_to(?, 'UTF8') in email) > 0",
                        mailbox.address()))
                .isZero();
        assertThat(rows.number(
                        "select count(*) from staff_invitations where strpos(encode(token_hash, 'escape'), ?) > 0",
                        token))
                .isZero();
    }

    @Test
    void invitationsAreListedWithTheirState() {
        invite("caseworker");
        invite("caseworker");
        StaffMember.withRoles("auditor")
                .request()
                .queryParam("limit", 2)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.state", contains("pending", "withdrawn"));
    }

    private Response invite(String... roles) {
        return invite(supervisor, mailbox.address(), roles);
    }

    private static Response invite(StaffMember by, String email, String... roles) {
        return by.request()
                .body(Map.of("email", email, "name", "Test Officer Two", "roles", List.of(roles)))
                .post(PATH);
    }

    private Response post(String body) {
        return supervisor.invalidRequest().body(body).post(PATH);
    }

    private static Response accept(String token, String password) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("token", token, "password", password))
                .post(PATH + "/acceptance");
    }

    private static Response acceptInvalid(String token, String password) {
        return Contract.givenInvalid()
                .contentType(ContentType.JSON)
                .body(Map.of("token", token, "password", password))
                .post(PATH + "/acceptance");
    }

    private Response signIn(String password, byte[] secret) {
        return TestingStaff.types(mailbox.address(), password, code(secret));
    }

    private static String code(byte[] secret) {
        return new TestingStaff.Made(UUID.randomUUID(), "", secret).code(TestingStaff.now());
    }

    private static byte[] secret(Response accepted) {
        accepted.then().statusCode(200);
        return Base32.read(accepted.path("totpSecret"));
    }

    private static void over(Response reply) {
        refused(reply, 409, "invitation_over");
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
