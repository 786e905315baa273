package org.passerelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider outside, which shows keys and signs tokens as real ones do. */
public final class OutsideProviderStandIn {

    /** Its name in tokens. */
    public static final String ISSUER = OutsideKeysStandIn.ISSUER;

    private static final Duration SINCE_THE_LAST_READING = Duration.ofSeconds(31);
    private static final int BITS = 2048;

    private OutsideProviderStandIn() {}

    /** A new RSA key. */
    public static PublicJsonWebKey rsa() {
        try {
            return named(RsaJwkGenerator.generateJwk(BITS));
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A new P-256 key. */
    public static PublicJsonWebKey p256() {
        try {
            return named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Shows these keys from now on; whoever read others just now may read again. */
    public static void shows(JsonWebKey... keys) {
        String set = new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        shows(set);
    }

    /** Shows this text in the place of keys. */
    public static void shows(String text) {
        try {
            Path draft = Files.writeString(folder().resolve("outside.draft"), text);
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        mayBeReadAgain();
    }

    /** Answers no more. */
    public static void isDown() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        mayBeReadAgain();
    }

    /** How often it was asked for its keys. */
    public static long asked() {
        try {
            Path asked = folder().resolve(OutsideKeysStandIn.ASKED);
            return Files.exists(asked) ? Files.size(asked) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void mayBeReadAgain() {
        TestingClock.advance(SINCE_THE_LAST_READING);
    }

    /** What a good token says of somebody who has just signed in there. */
    public static JwtClaims claims(String email) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(OutsideKeysStandIn.AUDIENCE);
        claims.setSubject("made-up-" + UUID.randomUUID());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("auth_time", Instant.now().getEpochSecond());
        claims.setClaim("sid", UUID.randomUUID().toString());
        claims.setClaim("email", email);
        claims.setClaim("email_verified", true);
        claims.setClaim("groups", List.of("auditor", "lead", "applicant"));
        return claims;
    }

    /** The claim of a time so far from now. */
    public static NumericDate fromNow(Duration by) {
        return NumericDate.fromSeconds(Instant.now().plus(by).getEpochSecond());
    }

    /** Signs with the algorithm that fits the key. */
    public static SignedIn signs(JwtClaims claims, PublicJsonWebKey key) {
        return signs(claims, key, key.getKeyId(), key.getKeyType().equals("RSA") ? "RS256" : "ES256");
    }

    /** Signs so that the header says what the test wants. */
    public static SignedIn signs(JwtClaims claims, PublicJsonWebKey key, String keyId, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(algorithm);
        try {
            return new SignedIn(signature.getCompactSerialization(), "");
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key) {
        key.setKeyId("made-up-" + UUID.randomUUID());
        return key;
    }

    private static Path file() {
        return folder().resolve(OutsideKeysStandIn.FILE);
    }

    private static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("passerelle.data-dir", String.class));
    }
}
