package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.contract.Contract;

/** Somebody signed in, by the tokens they hold. */
public record SignedIn(String accessToken, String refreshToken) {

    private static final Pattern SUBJECT = Pattern.compile("\"sub\":\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("\"sid\":\"([^\"]+)\"");

    /** Reads the tokens of a sign-in or a refresh that succeeded. */
    public static SignedIn from(Response response) {
        assertThat(response.statusCode()).isIn(200, 201);
        return new SignedIn(response.path("accessToken"), response.path("refreshToken"));
    }

    /** Starts a JSON request of this person that must keep the contract. */
    public RequestSpecification request() {
        return authorized(Contract.given());
    }

    /** Starts a JSON request of this person that breaks the contract on purpose. */
    public RequestSpecification invalidRequest() {
        return authorized(Contract.givenInvalid());
    }

    /** Exchanges the refresh token. */
    public Response refreshes() {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/sign-in/sessions/refresh");
    }

    /** The account in the access token. */
    public UUID accountId() {
        return claim(SUBJECT);
    }

    /** The session in the access token. */
    public UUID sessionId() {
        return claim(SESSION);
    }

    private RequestSpecification authorized(RequestSpecification request) {
        return request.header("Authorization", "Bearer " + accessToken).contentType(ContentType.JSON);
    }

    private UUID claim(Pattern pattern) {
        byte[] claims = Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]);
        Matcher matcher = pattern.matcher(new String(claims, StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return UUID.fromString(matcher.group(1));
    }
}
