package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.contract.Contract;

/** What was submitted: sealed, readable by its owner, and provable by its SHA-256. */
@QuarkusTest
class SnapshotHttpTest {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Phone handset;
    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyAnswersEverything() {
        handset = Phone.fresh();
        phone = TestingPhoneApp.of(handset.signsIn());
        TestingAnswers.givenBy(phone);
    }

    @Test
    void itsHashIsOverTheVeryBytesThatItsOwnerReads() throws Exception {
        Response receipt = submit();
        byte[] bytes = phone.request().get(phone.url("submission")).asByteArray();
        assertThat(sha256(bytes)).isEqualTo(receipt.path("sha256"));
    }

    @Test
    void anybodyCanComputeItFromTheAnswers() throws Exception {
        phone.saves("person.familyName", "Example");
        phone.saves("person.familyName", null);
        phone.sends(
                phone.types("person.otherNames[a1a1a1a1]", Map.of("order", 1.5)),
                phone.types("person.otherNames[a1a1a1a1].name", "Example Spelling"),
                phone.types("person.otherNames[b2b2b2b2]", Map.of("order", 2)),
                phone.types("person.otherNames[b2b2b2b2].name", "Removed Spelling"));
        phone.sends(phone.removes("person.otherNames[b2b2b2b2]"));
        Map<String, Object> answers = new TreeMap<>(TestingAnswers.complete());
        answers.put("person.otherNames[a1a1a1a1]", Map.of("order", 1.5));
        answers.put("person.otherNames[a1a1a1a1].name", "Example Spelling");
        String expected = SORTED.writeValueAsString(
                Map.of("answers", answers, "form", TestingPhoneApp.FORM, "language", "en", "version", 2));
        Response receipt = submit();
        assertThat(phone.request().get(phone.url("submission")).asString()).isEqualTo(expected);
        assertThat(receipt.<String>path("sha256")).isEqualTo(sha256(expected.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void controlCharactersAndNumbersAreCanonicalToo() throws Exception {
        phone.saves("need.urgent", "\u001f\u007f\"\\/\u2028");
        phone.saves("person.otherNames[a1a1a1a1].name", "Example Spelling");
        phone.saves("person.otherNames[a1a1a1a1]", Map.of("order", 1e21));
        Response receipt = submit();
        byte[] bytes = phone.request().get(phone.url("submission")).asByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"need.urgent\":\"\\u001f\u007f\\\"\\\\/\u2028\"")
                .contains("{\"order\":1e+21}");
        assertThat(sha256(bytes)).isEqualTo(receipt.path("sha256"));
    }

    @Test
    void thereIsNoneBeforeSubmission() {
        phone.request().get(phone.url("submission")).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Nested
    class ItsLanguage {

        @Test
        void isTheOneChosenForContact() {
            phone.saves("contact.language", "ti");
            submit().then().body("language", equalTo("ti"));
            assertThat(language()).isEqualTo("ti");
        }

        @Test
        void isOnlyEverOneOfThePortals() {
            phone.saves("contact.language", "klingon");
            phone.request()
                    .header("If-Match", "*")
                    .post(phone.url("submission"))
                    .then()
                    .statusCode(422)
                    .body("missing[0].code", equalTo("option_unknown"));
        }

        private String language() {
            return phone.request().get(phone.url("submission")).path("language");
        }
    }

    @Test
    void theReceiptArrivesOnThePhone() {
        Response receipt = submit();
        Contract.given().post("/demo/jobs/outbox");
        String reference = receipt.path("reference");
        List<String> texts = Contract.given()
                .get("/demo/phones/{number}/messages", handset.number())
                .jsonPath()
                .getList("body");
        assertThat(texts)
                .filteredOn(text -> text.contains("Passerelle") && !text.contains("code"))
                .hasSize(1)
                .first()
                .asString()
                .contains(reference.substring(reference.length() - 4))
                .doesNotContain(reference)
                .contains("we received your form");
    }

    @Nested
    class AfterIt {

        private Response receipt;
        private byte[] sealed;

        @BeforeEach
        void itIsSubmitted() {
            receipt = submit();
            sealed = phone.request().get(phone.url("submission")).asByteArray();
        }

        @Test
        void aLateSaveIsKeptAsACorrectionAndChangesNothing() {
            JsonPath late = phone.saves("journey.currentTown", "Dunkirk");
            assertThat(outcomes(late)).containsExactly("kept");
            assertThat(late.getLong("results[0].revision")).isEqualTo(16);
            assertThat(late.getLong("revision")).isEqualTo(16);
            JsonPath all = phone.everything();
            assertThat(all.getList("corrections.key")).isEqualTo(List.of("journey.currentTown"));
            assertThat(all.getList("corrections.value")).isEqualTo(List.of("Dunkirk"));
            assertThat(all.getList("conflicts")).isEmpty();
            assertThat(phone.stored("journey.currentTown"))
                    .isEqualTo(TestingAnswers.complete().get("journey.currentTown"));
            assertThat(phone.request().get(phone.url("submission")).asByteArray())
                    .isEqualTo(sealed);
            assertThat(phone.request().post(phone.url("submission")).asString()).isEqualTo(receipt.asString());
        }

        @Test
        void theSameValueIsUnchangedAndALaterCorrectionReplacesAnEarlierOne() {
            assertThat(outcomes(phone.saves("person.nationality", "ER"))).containsExactly("unchanged");
            phone.saves("person.nationality", "SD");
            phone.saves("person.nationality", "ET");
            assertThat(phone.everything().getList("corrections.value")).isEqualTo(List.of("ET"));
        }

        @Test
        void startingAgainFindsItAgain() {
            phone.request()
                    .body(Map.of("form", TestingPhoneApp.FORM))
                    .post(TestingPhoneApp.APPLICATIONS)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(phone.application()))
                    .body("state", equalTo("SUBMITTED"));
        }
    }

    private Response submit() {
        Response response = phone.request().header("If-Match", "*").post(phone.url("submission"));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
