package org.passerelle.account;

import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.OutsideProviderStandIn.claims;
import static org.passerelle.OutsideProviderStandIn.fromNow;
import static org.passerelle.OutsideProviderStandIn.p256;
import static org.passerelle.OutsideProviderStandIn.rsa;
import static org.passerelle.OutsideProviderStandIn.shows;
import static org.passerelle.OutsideProviderStandIn.signs;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.OutsideProviderStandIn;
import org.passerelle.SignedIn;
import org.passerelle.platform.security.TokenKeys;

/** Tokens of the outside identity provider: what makes one good, and every way in which one is not. */
@QuarkusTest
class OutsideTokenTest {

    private static final String TASKS = "/api/v1/casework/tasks";
    private static final PublicJsonWebKey KEY = rsa();
    private static final PublicJsonWebKey CURVE = p256();

    @Inject
    TokenKeys ours;

    private TestingStaff.Made member;

    @BeforeEach
    void somebodyWorksHereAndTheProviderShowsItsKeys() {
        member = TestingStaff.withRoles("caseworker");
        TestingStaff.confirm(member);
        shows(KEY, CURVE);
    }

    @Test
    void aGoodOneOpensWithAnyOfItsKeys() {
        opens(signs(claims(member.email()), KEY));
        TestingStaff.Made another = TestingStaff.withRoles("supervisor");
        TestingStaff.confirm(another);
        opens(signs(claims(another.email()), CURVE));
    }

    @Test
    void oneForSomebodyElseIsRefused() {
        refused(changed(claims -> claims.setAudience("another-service")), "token_invalid");
        refused(changed(claims -> claims.unsetClaim("aud")), "token_invalid");
    }

    @Test
    void oneThatHasRunOutOrIsNotYetGoodIsRefused() {
        refused(changed(claims -> claims.setExpirationTime(fromNow(Duration.ofMinutes(-2)))), "token_expired");
        refused(changed(claims -> claims.setNotBefore(fromNow(Duration.ofMinutes(2)))), "token_invalid");
        refused(changed(claims -> claims.unsetClaim("exp")), "token_invalid");
    }

    @Test
    void oneThatDoesNotSayWhoOrSinceWhenIsRefused() {
        refused(changed(claims -> claims.unsetClaim("sub")), "token_invalid");
        refused(changed(claims -> claims.unsetClaim("auth_time")), "token_invalid");
        refused(changed(claims -> claims.setClaim("auth_time", "yesterday")), "token_invalid");
        refused(changed(claims -> claims.setClaim("auth_time", Long.MAX_VALUE)), "token_invalid");
        refused(changed(claims -> claims.setClaim("auth_time", -1)), "token_invalid");
        long nextYear = Instant.now().plus(Duration.ofDays(365)).getEpochSecond();
        refused(changed(claims -> claims.setClaim("auth_time", nextYear)), "token_invalid");
    }

    @Test
    void oneOfAnIssuerNobodyNamedIsRefused() {
        refused(changed(claims -> claims.setIssuer("https://login.example.org/other")), "token_invalid");
        refused(changed(claims -> claims.unsetClaim("iss")), "token_invalid");
    }

    @Test
    void ourKeySignsNothingOfTheProvider() throws JoseException {
        PublicJsonWebKey mine = PublicJsonWebKey.Factory.newPublicJwk(CURVE.getKey());
        mine.setPrivateKey(ours.signingKey());
        refused(signs(claims(member.email()), mine, ours.signingKeyId(), "ES256"), "token_invalid");
        refused(signs(claims(member.email()), mine, CURVE.getKeyId(), "ES256"), "token_invalid");
    }

    @Test
    void theProvidersKeySignsNothingOfOurs() {
        SignedIn session = SignedIn.from(member.signsIn());
        JwtClaims claims = claims(member.email());
        claims.setIssuer("passerelle");
        claims.setSubject(session.accountId().toString());
        claims.setClaim("sid", session.sessionId().toString());
        claims.setClaim("groups", List.of("caseworker"));
        refused(signs(claims, CURVE), "token_invalid");
        refused(signs(claims, CURVE, ours.signingKeyId(), "ES256"), "token_invalid");
        refused(signs(claims, KEY, ours.signingKeyId(), "RS256"), "token_invalid");
        session.request().get(TASKS).then().statusCode(200);
    }

    @Test
    void aKeyUnderOurNameIsTheProvidersAlone() {
        PublicJsonWebKey collision = p256();
        collision.setKeyId(ours.signingKeyId());
        shows(KEY, collision);
        opens(signs(claims(member.email()), collision));
        JwtClaims claims = claims(member.email());
        claims.setIssuer("passerelle");
        refused(signs(claims, collision), "token_invalid");
        SignedIn.from(member.signsIn()).request().get(TASKS).then().statusCode(200);
    }

    @Test
    void anAlgorithmThatDoesNotFitTheKeyIsRefused() throws JoseException {
        refused(new SignedIn(withPublicKeyAsSecret(), ""), "token_invalid");
        refused(signs(claims(member.email()), KEY, KEY.getKeyId(), "PS256"), "token_invalid");
        refused(signs(claims(member.email()), KEY, KEY.getKeyId(), "RS512"), "token_invalid");
        refused(signs(claims(member.email()), KEY, CURVE.getKeyId(), "RS256"), "token_invalid");
        String[] parts = signs(claims(member.email()), KEY).accessToken().split("\\.");
        String none = base64("{\"alg\":\"none\",\"kid\":\"" + KEY.getKeyId() + "\"}");
        refused(new SignedIn(none + "." + parts[1] + ".", ""), "token_invalid");
    }

    @Test
    void aKeyMadeForSomethingElseSignsNothing() {
        PublicJsonWebKey sealing = rsa();
        sealing.setUse("enc");
        PublicJsonWebKey other = rsa();
        other.setAlgorithm("PS256");
        shows(KEY, sealing, other);
        refused(signs(claims(member.email()), sealing), "token_invalid");
        refused(signs(claims(member.email()), other), "token_invalid");
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        String payload = base64("{\"iss\":\"" + OutsideProviderStandIn.ISSUER + "\"}");
        List<String> nonsense = List.of("a.b.c", "..", base64("[]") + "." + payload + ".x", "%." + payload + ".%");
        nonsense.forEach(token -> refused(new SignedIn(token, ""), "token_invalid"));
    }

    private SignedIn changed(Consumer<JwtClaims> change) {
        JwtClaims claims = claims(member.email());
        change.accept(claims);
        return signs(claims, KEY);
    }

    /** The classic: the public key, which everybody has, used as the secret of an HMAC. */
    private String withPublicKeyAsSecret() throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims(member.email()).toJson());
        signature.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(KEY.getKeyId());
        signature.setAlgorithmHeaderValue("HS256");
        return signature.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void opens(SignedIn token) {
        token.request().get(TASKS).then().statusCode(200);
    }

    private static void refused(SignedIn token, String code) {
        token.request().get(TASKS).then().statusCode(401).body("code", equalTo(code));
    }
}
