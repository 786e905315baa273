package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One change that can never be stored does not keep the others from it. */
@QuarkusTest
class RefusedChangeTest {

    private static final int MOST = 8192;

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no.such.key",
                "journey",
                "person.otherNames",
                "person.otherNames[short].name",
                "person.otherNames[K7F3Q9XA].name",
                "person.otherNames[k7f3q9xa].noSuchKey",
                "person.otherNames[k7f3q9xa].name ",
                "person.familyName[k7f3q9xa]",
                "journey.currentTown\\u0000",
                "journey.currentTown\\ud800",
                "\\udc00\\ud800",
                "{\\\"a\\\",\\\\}"
            })
    void aKeyThatNoVersionEverHad(String key) {
        refused(key, "\"Calais\"", "unknown_key");
    }

    @Test
    void anEmptyKeyOrOneOfManyThousandLetters() {
        refused("", "\"Calais\"", "unknown_key");
        refused("a.".repeat(20_000) + "a", "\"Calais\"", "unknown_key");
    }

    @Test
    void aValueOfMoreThan8192Bytes() {
        refused("need.urgent", '"' + "x".repeat(MOST - 1) + '"', "value_too_large");
        refused("need.urgent", '"' + "é".repeat(MOST / 2) + '"', "value_too_large");
        refused("need.urgent", '"' + "\\u0001".repeat(MOST / 6) + "xxx\"", "value_too_large");
        refused("need.urgent", '"' + "x".repeat(3_000_000) + '"', "value_too_large");
        refused("ties.kinds", "[" + "\"partner\",".repeat(1000) + "\"none\"]", "value_too_large");
    }

    @Test
    void aNumberOfManyDigits() {
        refused("journey.currentTown", "9".repeat(41), "wrong_shape");
        refused("journey.currentTown", "-0." + "9".repeat(900), "wrong_shape");
        refused("journey.currentTown", "1e999999999", "wrong_shape");
        refused("person.otherNames[k7f3q9xa]", "{\"order\":" + "9".repeat(400) + "}", "wrong_shape");
    }

    @Test
    void aTextOfTwoMegabytesAmongOthers() {
        refused("need.urgent", '"' + "é".repeat(1_000_000) + '"', "value_too_large");
    }

    @Test
    void notAValueOf8192Bytes() {
        assertThat(first("need.urgent", '"' + "x".repeat(MOST - 2) + '"')).isEqualTo("saved");
        assertThat(first("ties.people", '"' + "é".repeat(MOST / 2 - 1) + '"')).isEqualTo("saved");
        assertThat(phone.stored("ties.people")).isEqualTo("é".repeat(MOST / 2 - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "12",
                "[]",
                "[\"Calais\"]",
                "{}",
                "{\"unknown\":false}",
                "{\"unknown\":\"true\"}",
                "{\"unknown\":true,\"town\":\"Calais\"}",
                "\"Cal\\u0000ais\"",
                "\"Calais\\ud800\"",
                "\"\\udc00Calais\""
            })
    void somethingElseThanATextForATown(String value) {
        refused("journey.currentTown", value, "wrong_shape");
    }

    @Test
    void unknownWhereAPersonMustKnow() {
        refused("person.givenNames", "{\"unknown\":true}", "wrong_shape");
        assertThat(first("person.birthPlace", "{\"unknown\":true}")).isEqualTo("saved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1990-04-02\"",
                "{\"calendar\":\"gregorian\",\"year\":1990,\"month\":4}",
                "{\"calendar\":\"gregorian\",\"year\":1990,\"month\":4,\"day\":2,\"hour\":1}",
                "{\"calendar\":\"gregorian\",\"year\":\"1990\",\"month\":4,\"day\":2}",
                "{\"calendar\":\"gregorian\",\"year\":1990.5,\"month\":4,\"day\":2}",
                "{\"calendar\":null,\"year\":1990,\"month\":4,\"day\":2}"
            })
    void aDateThatIsNotOfItsFourMembers(String value) {
        refused("person.birthDate", value, "wrong_shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"partner\"", "[1]", "[null]", "[[\"partner\"]]", "[\"partner\\u0000\"]", "{}"})
    void whatIsNoListOfCodes(String value) {
        refused("ties.kinds", value, "wrong_shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "{}", "{\"order\":\"1\"}", "{\"order\":null}", "{\"order\":1,\"x\":1}"})
    void whatIsNoPlaceOfAnItem(String value) {
        refused("person.otherNames[k7f3q9xa]", value, "wrong_shape");
    }

    private void refused(String key, String value, String code) {
        JsonPath reply = send(key, value);
        assertThat(reply.getList("results.outcome")).isEqualTo(List.of("saved", "refused", "saved"));
        assertThat(reply.getString("results[1].code")).isEqualTo(code);
        assertThat(reply.getString("results[1].revision")).isNull();
        assertThat(reply.getLong("results[1].n")).isEqualTo(2);
        assertThat(reply.getLong("results[2].revision")).isEqualTo(reply.getLong("results[0].revision") + 1);
        assertThat(phone.everything().getList("changes.key", String.class))
                .containsOnly("person.familyName", "need.urgent");
    }

    private String first(String key, String value) {
        return send(key, value).getString("results[1].outcome");
    }

    /** Each time from a new device, between two changes that are fine. */
    private JsonPath send(String key, String value) {
        long revision = phone.everything().getLong("revision");
        long name = revision == 0 ? 0 : revision - 1;
        String body = """
                {"since":0,"device":"%s","changes":[
                 {"n":1,"key":"person.familyName","base":%d,"value":"Example %d"},
                 {"n":2,"key":"%s","base":0,"value":%s},
                 {"n":3,"key":"need.urgent","base":%d,"value":"Example %d"}]}""".formatted(phone.another().device(), name, revision, key, value, revision, revision);
        Response response = phone.person().invalidRequest().body(body).patch(phone.url("answers"));
        assertThat(response.statusCode()).as(value).isEqualTo(200);
        return response.jsonPath();
    }
}
