package org.passerelle.drafts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.passerelle.contract.Contract.given;
import static org.passerelle.contract.Contract.givenInvalid;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormsHttpTest {

    private static final String FORM = "/api/v1/forms/expression-of-interest";

    @Test
    void anybodyReadsTheFormInTheirLanguage() {
        given().header("Accept-Language", "fr")
                .get(FORM)
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .header("Cache-Control", "public, max-age=3600")
                .body("title", equalTo("Manifestation d’intérêt"))
                .body("sections", hasSize(10));
        given().header("Accept-Language", "ti").get(FORM).then().header("Content-Language", "en");
    }

    @Test
    void whoHasTheFormAlreadyIsNotSentItAgain() {
        String tag = given().get(FORM + "/versions/2").header("ETag");
        given().header("If-None-Match", tag).get(FORM).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-None-Match", tag)
                .header("Accept-Language", "fr")
                .get(FORM)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void anUnknownFormOrVersionIsNotFound() {
        given().get("/api/v1/forms/no-such-form").then().statusCode(404).body("code", equalTo("not_found"));
        given().get(FORM + "/versions/3").then().statusCode(404).body("code", equalTo("not_found"));
        givenInvalid().get(FORM + "/versions/one").then().statusCode(404).body("code", equalTo("not_found"));
    }
}
