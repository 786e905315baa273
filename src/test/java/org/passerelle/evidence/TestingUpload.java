package org.passerelle.evidence;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.passerelle.SignedIn;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.tus.Tus;

/** An upload as the phone of somebody sees it. */
record TestingUpload(SignedIn who, String address) {

    static final String UPLOADS = "/api/v1/uploads";
    static final RestAssuredConfig BYTES = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .encodeContentTypeAs(Tus.BYTES, ContentType.BINARY)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static TestingUpload begun(SignedIn who, TestingPiece piece, long length) {
        Response made = asksFor(who, piece.id(), length);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return new TestingUpload(who, made.header("Location"));
    }

    static Response asksFor(SignedIn who, UUID piece, long length) {
        return request(who, Contract.given())
                .contentType(Tus.BYTES)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata(piece))
                .post(UPLOADS);
    }

    /** With a name and a type, as clients send them. */
    static String metadata(UUID piece) {
        return "filename cGFwZXIuanBn,piece " + base64(piece.toString().getBytes(StandardCharsets.UTF_8))
                + ",filetype aW1hZ2UvanBlZw==";
    }

    static RequestSpecification request(SignedIn who, RequestSpecification request) {
        return request.config(BYTES)
                .header("Authorization", "Bearer " + who.accessToken())
                .header("Tus-Resumable", "1.0.0");
    }

    TestingUpload by(SignedIn other) {
        return new TestingUpload(other, address);
    }

    UUID id() {
        return UUID.fromString(address.substring(UPLOADS.length() + 1));
    }

    RequestSpecification request() {
        return request(who, Contract.given());
    }

    RequestSpecification invalidRequest() {
        return request(who, Contract.givenInvalid());
    }

    Response sends(long offset, byte[] bytes) {
        return sends(request(), offset, bytes);
    }

    Response sends(long offset, byte[] bytes, String checksum) {
        return sends(request().header("Upload-Checksum", checksum), offset, bytes);
    }

    private Response sends(RequestSpecification request, long offset, byte[] bytes) {
        return request.contentType(Tus.BYTES)
                .header("Upload-Offset", offset)
                .body(bytes)
                .patch(address);
    }

    Response asks() {
        return request().head(address);
    }

    long offset() {
        Response told = asks();
        assertThat(told.statusCode()).isEqualTo(200);
        return Long.parseLong(told.header("Upload-Offset"));
    }

    /** Waits until so much is kept. */
    void awaitOffset(long offset) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (offset() != offset && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(offset()).isEqualTo(offset);
    }

    Response ends() {
        return request().delete(address);
    }

    /** The same for the same seed. */
    static byte[] bytes(long seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String checksum(String name, String algorithm, byte[] bytes) {
        try {
            return name + " " + base64(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
