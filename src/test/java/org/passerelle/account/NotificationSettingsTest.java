package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.privacy.LookupHash;

/** How somebody is written to: in which languages, where first, and how little. */
@QuarkusTest
class NotificationSettingsTest {

    private static final String PATH = "/api/v1/me/notifications";

    @Inject
    DataSource database;

    @Inject
    LookupHash hashes;

    private final Phone phone = Phone.fresh();
    private SignedIn person;

    @BeforeEach
    void signIn() {
        person = phone.signsIn();
    }

    private Response reads() {
        return person.request().get(PATH);
    }

    private Response changes(Map<String, ?> body) {
        return person.request().body(body).patch(PATH);
    }

    private void reads(String... languages) {
        reads().then().statusCode(200).body("languages", contains(languages));
    }

    private void silence(String by) {
        new TestingRows(database)
                .change(
                        "insert into silences (contact_hash, depth, brought_by, since) values (?, 'reminders', ?, now())",
                        hashes.of("message-contact", phone.number()),
                        by);
    }

    @Test
    void whoSaidNothingHasTheDefaults() {
        Response settings = reads();
        settings.then()
                .statusCode(200)
                .body("languages", contains("en"))
                .body("channel", nullValue())
                .body("digest", equalTo(true))
                .body("quiet", equalTo(false));
        person.request()
                .header("If-None-Match", settings.header("ETag"))
                .get(PATH)
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsLeftOutStays() {
        changes(Map.of("languages", List.of("ti", "en"))).then().statusCode(200);
        changes(Map.of("digest", false)).then().statusCode(200);
        changes(Map.of("quiet", true))
                .then()
                .statusCode(200)
                .body("languages", contains("ti", "en"))
                .body("digest", equalTo(false))
                .body("quiet", equalTo(true));
        changes(Map.of()).then().statusCode(200).body("quiet", equalTo(true));
    }

    @Test
    void theFirstLanguageIsThatOfTheAccountAndTheOtherWayRound() {
        changes(Map.of("languages", List.of("ti", "en"))).then().statusCode(200);
        person.request().get("/api/v1/me").then().body("language", equalTo("ti"));
        person.request()
                .body(Map.of("language", "fr"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        reads("fr", "ti", "en");
        person.request()
                .body(Map.of("language", "en"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        reads("en", "fr", "ti");
    }

    @Test
    void aLanguageThatNobodyRankedIsReplacedAndNotRead() {
        person.request()
                .body(Map.of("language", "ps"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        reads("ps");
    }

    @Test
    void languagesAreKnownByTheNamesThatPhonesGiveThem() {
        changes(Map.of("languages", List.of("fa-AF", "fr-CA"))).then().statusCode(200);
        reads("prs", "fr");
    }

    static Stream<List<String>> unrankable() {
        return Stream.of(
                List.of(), List.of("en", "en"), List.of("fa-AF", "prs"), List.of("en", "fr", "ar", "ti", "am", "fa"));
    }

    @ParameterizedTest
    @MethodSource("unrankable")
    void aRankingHasOneToFiveLanguagesEachOnce(List<String> languages) {
        person.invalidRequest()
                .body(Map.of("languages", languages, "quiet", true))
                .patch(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("languages_invalid"));
        reads().then().body("languages", contains("en")).body("quiet", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zz", "*", "not a tag"})
    void aLanguageWeDoNotSpeakIsRefusedAndNotTakenForEnglish(String language) {
        changes(Map.of("languages", List.of("en", language)))
                .then()
                .statusCode(422)
                .body("code", equalTo("language_unknown"));
        reads("en");
    }

    @Test
    void aChannelPrefersAConfirmedContactOfThatKind() {
        changes(Map.of("channel", "phone")).then().statusCode(200).body("channel", equalTo("phone"));
        person.request().get("/api/v1/me/contacts").then().body("items.preferred", contains(true));
        assertThat(phone.messages()).last().asString().contains("how we reach you was changed");
        person.request()
                .body("{\"channel\":null}")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("channel", nullValue());
        person.request().get("/api/v1/me/contacts").then().body("items.preferred", contains(false));
        person.request().body("{\"channel\":null}").patch(PATH).then().statusCode(200);
    }

    @Test
    void aChannelWithoutAConfirmedContactIsRefusedAndNothingOfTheWishIsDone() {
        person.request()
                .body(Map.of("contact", person.accountId() + "@example.org"))
                .post("/api/v1/me/contacts");
        changes(Map.of("channel", "email", "languages", List.of("ti"), "digest", false))
                .then()
                .statusCode(409)
                .body("code", equalTo("channel_unavailable"));
        reads().then()
                .body("languages", contains("en"))
                .body("digest", equalTo(true))
                .body("channel", nullValue());
    }

    @Test
    void whoTextedStopIsQuietUntilTheySaySoHereToo() {
        silence("owner");
        reads().then().body("quiet", equalTo(true));
        changes(Map.of("quiet", false)).then().statusCode(200).body("quiet", equalTo(false));
        reads().then().body("quiet", equalTo(false));
    }

    @Test
    void whatAProviderKeepsBackIsNotOursToOpen() {
        silence("provider");
        changes(Map.of("quiet", false)).then().statusCode(200).body("quiet", equalTo(true));
    }

    @Test
    void beingQuietSilencesNoContact() {
        changes(Map.of("quiet", true)).then().statusCode(200);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from silences where contact_hash = decode(?, 'hex')",
                                HexFormat.of().formatHex(hashes.of("message-contact", phone.number()))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"fax\"}", "{\"channel\":1}", "{\"languages\":\"en\"}", "{\"digest\":\"no\"}",
                "{\"quiet\":1}", "{\"more\":1}", "[]", "{\"languages\":[null]}"
            })
    void whatCannotBeReadIsRefused(String body) {
        person.invalidRequest()
                .body(body)
                .patch(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    @Test
    void whoIsNotSignedInSeesNothing() {
        Contract.given().get(PATH).then().statusCode(401);
    }
}
