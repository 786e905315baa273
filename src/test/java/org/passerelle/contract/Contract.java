package org.passerelle.contract;

import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How REST tests talk to the server: every exchange is held against {@code openapi/openapi.yaml}. */
public final class Contract {

    static final Path FILE = Path.of("openapi", "openapi.yaml");

    private static final RestAssuredConfig UTF_8 =
            RestAssuredConfig.config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Contract() {}

    /** Request and reply must both keep the contract. */
    public static RequestSpecification given() {
        return RestAssured.given().config(UTF_8).filter(ContractFilter.STRICT);
    }

    /** Whether there is such a call, as {@code GET /api/v1/me}. */
    public static boolean promises(String call) {
        return ContractDocument.read().calls().anyMatch(known -> known.name().equals(call));
    }

    /** For requests that break the contract on purpose: only the reply must keep it. */
    public static RequestSpecification givenInvalid() {
        return RestAssured.given().config(UTF_8).filter(ContractFilter.REPLIES_ONLY);
    }
}
