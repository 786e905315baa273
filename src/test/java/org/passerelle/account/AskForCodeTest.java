package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.TestingStatements;
import org.passerelle.contract.Contract;

@QuarkusTest
class AskForCodeTest {

    private static final String PATH = "/api/v1/sign-in/codes";

    @Inject
    DataSource database;

    @Test
    void aCodeOfSixDigitsArrives() {
        Phone phone = Phone.fresh();
        phone.asksForCode().then().statusCode(202).body("", anEmptyMap());
        assertThat(phone.newCode()).matches("\\d{6}");
    }

    @Test
    void anEmailAddressServesAsWell() {
        Phone phone = new Phone("test.applicant." + System.nanoTime() + "@example.org");
        assertThat(phone.signsIn().accessToken()).isNotBlank();
    }

    @Test
    void codesAreNotKeptInPlain() {
        Phone phone = Phone.fresh();
        String code = phone.newCode();
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from sign_in_codes as row"
                                        + " where position(cast(? as text) in cast(row as text)) > 0"
                                        + " and created_at > now() - interval '1 minute'",
                                "," + code + ","))
                .isZero();
    }

    @Test
    void codesSentAndUsedAreCounted() {
        double sent = figure("passerelle_codes_sent_total");
        double used = figure("passerelle_codes_used_total");
        Phone.fresh().signsIn();
        Phone.fresh().asksForCode();
        assertThat(figure("passerelle_codes_sent_total")).isEqualTo(sent + 2);
        assertThat(figure("passerelle_codes_used_total")).isEqualTo(used + 1);
    }

    private static double figure(String name) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Nested
    class Contacts {

        @ParameterizedTest
        @ValueSource(
                strings = {"0612345678", "+33", "hello", "+15005550006", "someone@", "a@b@example.org", "+33140205050"})
        void whatCannotBeServedIsRefusedWithoutAnEcho(String contact) {
            Response response = ask(Map.of("contact", contact));
            response.then().statusCode(422).body("code", equalTo("contact_invalid"));
            assertThat(response.asString()).doesNotContain(contact);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"contact\":null}",
                    "{\"contact\":12}",
                    "[]",
                    "null",
                    "\"\"",
                    "{",
                    "{\"contact\":\"+33612345678\",\"phone\":\"\"}"
                })
        void whatIsNoRequestIsMalformed(String body) {
            Contract.givenInvalid()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_request"));
        }

        @Test
        void noBodyAtAllIsMalformed() {
            Contract.givenInvalid()
                    .contentType(ContentType.JSON)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_request"));
        }

        @Test
        void knownAndUnknownOnesCannotBeToldApart() {
            Phone known = Phone.fresh();
            known.signsIn();
            Seen ofKnown = see(known);
            Seen ofUnknown = see(Phone.fresh());
            assertThat(ofKnown).isEqualTo(ofUnknown);
            assertThat(ofKnown.statements()).noneMatch(statement -> statement.contains("accounts"));
            assertThat(ofKnown.statements()).noneMatch(statement -> statement.contains("from contacts"));
        }

        private record Seen(int status, String body, Set<String> headers, List<String> statements) {}

        private Seen see(Phone phone) {
            try (TestingStatements heard = TestingStatements.listen()) {
                Response response = phone.asksForCode();
                Set<String> headers = new TreeSet<>();
                response.headers().forEach(header -> headers.add(header.getName()));
                return new Seen(
                        response.statusCode(),
                        response.asString(),
                        headers,
                        heard.with("sign_in_codes", "code_budgets", "accounts", "contacts", "sessions", "advisory"));
            }
        }
    }

    @Nested
    class Languages {

        @ParameterizedTest
        @CsvSource({"fr,fr", "FR-fr,fr", "de,en", "fa-AF,prs"})
        void theOneAskedForOrEnglishIsTheSessions(String asked, String language) {
            Phone phone = Phone.fresh();
            assertThat(ask(Map.of("contact", phone.number(), "language", asked)).statusCode())
                    .isEqualTo(202);
            assertThat(languagesOf(phone, language)).isEqualTo(1);
        }

        @Test
        void withoutOneTheDevicesListCounts() {
            Phone phone = Phone.fresh();
            Contract.given()
                    .contentType(ContentType.JSON)
                    .header("Accept-Language", "de, ti;q=0.9, fr;q=0.5")
                    .body(Map.of("contact", phone.number()))
                    .post(PATH)
                    .then()
                    .statusCode(202);
            assertThat(languagesOf(phone, "ti")).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "?", "not a language"})
        void whatIsNoLanguageTagIsRefused(String asked) {
            ask(Map.of("contact", Phone.fresh().number(), "language", asked))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("language_unknown"));
        }

        private long languagesOf(Phone phone, String language) {
            return new TestingRows(database)
                    .number(
                            "select count(*) from sign_in_codes where language = ? and id = (select max(id::text)::uuid"
                                    + " from sign_in_codes)",
                            language);
        }
    }

    @Nested
    class Limits {

        @Test
        void threeInFifteenMinutesThenAWaitThatIsToldAndIsEnough() {
            Phone phone = Phone.fresh();
            for (int ask = 0; ask < 3; ask++) {
                phone.asksForCode().then().statusCode(202);
            }
            long wait = refused(phone);
            assertThat(wait).isBetween(1L, 900L);
            TestingClock.advance(Duration.ofSeconds(wait));
            phone.asksForCode().then().statusCode(202);
        }

        @Test
        void tenInADay() {
            Phone phone = Phone.fresh();
            for (int ask = 0; ask < 10; ask++) {
                phone.asksForCode().then().statusCode(202);
                TestingClock.advance(Duration.ofMinutes(6));
            }
            long wait = refused(phone);
            assertThat(wait).isBetween(22 * 3600L, 24 * 3600L);
            TestingClock.advance(Duration.ofSeconds(wait));
            phone.asksForCode().then().statusCode(202);
        }

        @Test
        void anotherContactIsNotConcerned() {
            Phone phone = Phone.fresh();
            for (int ask = 0; ask < 3; ask++) {
                phone.asksForCode();
            }
            refused(phone);
            Phone.fresh().asksForCode().then().statusCode(202);
        }

        @Test
        void otherSpellingsOfOneNumberAreOneContact() {
            Phone phone = Phone.fresh();
            String spaced = phone.number().replaceFirst("^(\\+33)(\\d)(\\d\\d)", "$1 $2 $3 ");
            for (int ask = 0; ask < 3; ask++) {
                ask(Map.of("contact", spaced)).then().statusCode(202);
            }
            refused(phone);
        }

        @Test
        void askingInParallelGainsNothing() throws Exception {
            Phone phone = Phone.fresh();
            assertThat(together(12, () -> phone.asksForCode().statusCode()))
                    .containsOnly(202, 429)
                    .filteredOn(status -> status == 202)
                    .hasSize(3);
        }

        @Test
        void aCountryThatUsedItsBudgetWaitsForTheNextDay() {
            Phone phone = new Phone("+3546111234");
            LocalDate today = LocalDate.ofInstant(TestingClock.advance(Duration.ZERO), ZoneOffset.UTC);
            new TestingRows(database)
                    .change(
                            "insert into code_budgets (prefix, day, shard, sent) values ('+354', ?, 99, 1000000)",
                            today);
            TestingClock.advance(Duration.ofSeconds(refused(phone)));
            phone.asksForCode().then().statusCode(202);
        }

        private long refused(Phone phone) {
            Response response = phone.asksForCode();
            response.then().statusCode(429).body("code", equalTo("too_many_codes"));
            return Long.parseLong(response.header("Retry-After"));
        }
    }

    static <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            return threads
                    .invokeAll(IntStream.range(0, count).mapToObj(_ -> work).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static Response ask(Map<String, String> body) {
        return Contract.givenInvalid().contentType(ContentType.JSON).body(body).post(PATH);
    }
}
