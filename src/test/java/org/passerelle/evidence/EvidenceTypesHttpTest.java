package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.Contract;

/** The catalogue, as anybody reads it. */
@QuarkusTest
class EvidenceTypesHttpTest {

    private static final String URL = "/api/v1/evidence-types";

    @Test
    void anybodyReadsAllTypesAndNoneIsRequired() {
        Response all = Contract.given().get(URL);
        all.then().statusCode(200).body("items.required", everyItem(is(false)));
        assertThat(all.<List<String>>path("items.code")).hasSize(58).contains("BAPTISM_CERT", "LOC_SMS_FR");
        Contract.given()
                .header("If-None-Match", all.header("ETag"))
                .get(URL)
                .then()
                .statusCode(304);
    }

    @Test
    void aCountryLeavesOutWhatOnlyOthersIssueAndKeepsWhatFranceDoes() {
        List<String> codes = codes("country", "ER");
        assertThat(codes)
                .contains("ID_LOCAL", "PASSPORT_COPY", "FR_ATDA")
                .doesNotContain("TAZKIRA_PAPER", "SHENASNAMEH");
        assertThat(codes("country", "AF")).contains("TAZKIRA_PAPER").doesNotContain("ID_LOCAL");
    }

    @Test
    void aKindIsAskedForByItsWord() {
        assertThat(codes("kind", "vouch"))
                .containsExactly("VOUCH_ORGANISATION", "VOUCH_PROFESSIONAL", "VOUCH_PERSONAL");
        assertThat(Contract.givenInvalid().queryParam("kind", "gold").get(URL).statusCode())
                .isEqualTo(400);
        assertThat(Contract.given().queryParam("country", "ZZ").get(URL).statusCode())
                .isEqualTo(400);
    }

    @Test
    void adviceStandsWithFrenchAsylumPapersAndWordsAreInTheReadersLanguage() {
        Response all = Contract.given().header("Accept-Language", "fr").get(URL);
        all.then().header("Content-Language", equalTo("fr"));
        assertThat(all.<List<String>>path("items.findAll { it.advice != null }.code"))
                .containsExactly("FR_ATDA", "FR_RESIDENCE", "FR_ORDER", "FR_OFII_OFPRA_LETTER");
        assertThat(all.<String>path("items.find { it.code == 'BIRTH_CERT_CIVIL' }.categoryName"))
                .isNotBlank()
                .isNotEqualTo("civil_status");
        assertThat(all.<String>path("items.find { it.code == 'FR_ATDA' }.advice.code"))
                .isEqualTo("legal_advice");
        assertThat(all.<String>path("items.find { it.code == 'PASSPORT_COPY' }.name"))
                .isEqualTo("Copie ou photo d'un passeport");
    }

    private static List<String> codes(String parameter, String value) {
        return Contract.given().queryParam(parameter, value).get(URL).path("items.code");
    }
}
