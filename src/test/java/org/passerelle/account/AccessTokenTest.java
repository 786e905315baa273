package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingStatements;
import org.passerelle.contract.Contract;
import org.passerelle.platform.security.TokenKeys;

@QuarkusTest
class AccessTokenTest {

    private static final String PATH = "/api/v1/me/sessions";

    @Inject
    TokenKeys keys;

    @Test
    void oneThatWeSignedOpens() {
        SignedIn applicant = SignIn.asSomebody();
        get(signed(claims(applicant), keys.signingKey(), keys.signingKeyId()))
                .then()
                .statusCode(200);
    }

    @Test
    void anExpiredOneSaysSo() {
        Instant past = Instant.now().minusSeconds(3600);
        String token = signed(
                claims(SignIn.asSomebody()).issuedAt(past).expiresAt(past.plusSeconds(900)),
                keys.signingKey(),
                keys.signingKeyId());
        refused(token, "token_expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/api/v1/nothing"})
    void aBadOneIsNotLookedAtWhereNoneIsNeeded(String path) {
        int withoutOne = Contract.givenInvalid().get(path).statusCode();
        new SignedIn("nonsense", "").invalidRequest().get(path).then().statusCode(withoutOne);
        assertThat(withoutOne).isIn(200, 404);
    }

    @Test
    void anExpiredOneDoesNotStopARefreshOrASignIn() {
        Instant past = Instant.now().minusSeconds(3600);
        SignedIn applicant = SignIn.asSomebody();
        String expired = signed(
                claims(applicant).issuedAt(past).expiresAt(past.plusSeconds(900)),
                keys.signingKey(),
                keys.signingKeyId());
        SignedIn stale = new SignedIn(expired, applicant.refreshToken());
        stale.request()
                .body(Map.of("refreshToken", stale.refreshToken()))
                .post("/api/v1/sign-in/sessions/refresh")
                .then()
                .statusCode(200);
        stale.request()
                .body(Map.of("contact", "applicant.one@example.org"))
                .post("/api/v1/sign-in/codes")
                .then()
                .statusCode(202);
    }

    @Test
    void oneOfAForeignKeyIsRefusedAlsoUnderOurName() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        PrivateKey foreign = generator.generateKeyPair().getPrivate();
        SignedIn applicant = SignIn.asSomebody();
        refused(signed(claims(applicant), foreign, keys.signingKeyId()), "token_invalid");
        refused(signed(claims(applicant), foreign, "somebody-else"), "token_invalid");
    }

    @Test
    void oneWithoutASignatureIsRefused() {
        SignedIn applicant = SignIn.asSomebody();
        String claims = applicant.accessToken().split("\\.")[1];
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".", "token_invalid");
        refused(
                base64("{\"alg\":\"none\",\"kid\":\"" + keys.signingKeyId() + "\"}") + "." + claims + ".",
                "token_invalid");
        refused(applicant.accessToken().replaceAll("\\.[^.]*$", "."), "token_invalid");
    }

    @Test
    void oneWithAlteredClaimsIsRefused() {
        SignedIn mine = SignIn.asSomebody();
        SignedIn other = SignIn.asSomebody();
        String[] parts = mine.accessToken().split("\\.");
        refused(parts[0] + "." + other.accessToken().split("\\.")[1] + "." + parts[2], "token_invalid");
    }

    @Test
    void oneOfAnotherIssuerIsRefused() {
        refused(
                signed(claims(SignIn.asSomebody()).issuer("somebody-else"), keys.signingKey(), keys.signingKeyId()),
                "token_invalid");
    }

    @Test
    void oneThatNamesTheSessionOfAnotherPersonIsRefused() {
        SignedIn mine = SignIn.asSomebody();
        SignedIn other = SignIn.asSomebody();
        refused(
                signed(claims(mine).claim("sid", other.sessionId().toString()), keys.signingKey(), keys.signingKeyId()),
                "session_ended");
    }

    @Test
    void oneWithAnotherRoleOrWithoutASessionOpensNothing() {
        SignedIn applicant = SignIn.asSomebody();
        refused(
                signed(claims(applicant).groups(Set.of("stranger")), keys.signingKey(), keys.signingKeyId()),
                "token_invalid");
        refused(
                signed(claims(applicant).groups(Set.of("caseworker")), keys.signingKey(), keys.signingKeyId()),
                "session_ended");
        refused(signed(claims(applicant).claim("sid", "x"), keys.signingKey(), keys.signingKeyId()), "token_invalid");
        refused("nonsense", "token_invalid");
    }

    @Test
    void noUseCaseReadsTheSessionASecondTime() {
        SignedIn applicant = SignIn.asSomebody();
        try (TestingStatements heard = TestingStatements.listen()) {
            applicant
                    .request()
                    .delete(PATH + "/" + applicant.accountId())
                    .then()
                    .statusCode(404);
            List<String> statements = heard.with("sessions");
            assertThat(statements).singleElement().asString().startsWith("update");
        }
    }

    private static JwtClaimsBuilder claims(SignedIn applicant) {
        return Jwt.claims()
                .issuer("passerelle")
                .subject(applicant.accountId().toString())
                .claim("sid", applicant.sessionId().toString())
                .groups(Set.of("applicant"))
                .expiresIn(900);
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key, String keyId) {
        return claims.jws().keyId(keyId).sign(key);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token, String code) {
        get(token).then().statusCode(401).body("code", equalTo(code)).header("WWW-Authenticate", "Bearer");
    }

    private static Response get(String token) {
        return new SignedIn(token, "").request().get(PATH);
    }
}
