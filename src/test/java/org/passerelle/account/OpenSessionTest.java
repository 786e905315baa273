package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

@QuarkusTest
class OpenSessionTest {

    private static final String PATH = "/api/v1/sign-in/sessions";

    @Inject
    DataSource database;

    @Nested
    class ARightCode {

        @Test
        void capitalsInAnEmailAddressMakeNoOtherPerson() {
            String name = "test.applicant." + System.nanoTime();
            SignedIn one = new Phone(name + "@example.org").signsIn();
            SignedIn two = new Phone(name.toUpperCase(Locale.ROOT) + "@Example.org").signsIn();
            assertThat(two.accountId()).isEqualTo(one.accountId());
        }

        @Test
        void opensASessionForFifteenMinutes() {
            Phone phone = Phone.fresh();
            phone.types(phone.newCode()).then().statusCode(201).body("expiresIn", equalTo(900));
        }

        @Test
        void opensTheAccountTheFirstTimeAndFindsItLater() {
            Phone phone = Phone.fresh();
            SignedIn first = phone.signsIn();
            SignedIn second = phone.signsIn();
            assertThat(second.accountId()).isEqualTo(first.accountId());
            assertThat(second.sessionId()).isNotEqualTo(first.sessionId());
        }

        @Test
        void worksOnce() {
            Phone phone = Phone.fresh();
            String code = phone.newCode();
            phone.types(code).then().statusCode(201);
            expired(phone.types(code));
        }

        @Test
        void sentAgainCostsTheOthersNothing() {
            Phone phone = Phone.fresh();
            String first = phone.newCode();
            String second = phone.newCode();
            phone.types(first).then().statusCode(201);
            for (int again = 0; again < 6; again++) {
                expired(phone.types(first));
            }
            phone.types(second).then().statusCode(201);
        }

        @Test
        void mayBeAnyOfTheLastFifteenMinutesInAnyOrder() {
            Phone phone = Phone.fresh();
            List<String> codes = List.of(phone.newCode(), phone.newCode(), phone.newCode());
            codes.reversed().forEach(code -> phone.types(code).then().statusCode(201));
        }

        @Test
        void isTooLateAfterFifteenMinutes() {
            Phone phone = Phone.fresh();
            String code = phone.newCode();
            TestingClock.advance(Duration.ofMinutes(14));
            String later = phone.newCode();
            TestingClock.advance(Duration.ofMinutes(1));
            expired(phone.types(code));
            phone.types(later).then().statusCode(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"arabic", "persian", "spaced"})
        void isReadAsPeopleTypeIt(String habit) {
            Phone phone = Phone.fresh();
            type(phone, typed(habit, phone.newCode())).then().statusCode(201);
        }

        @Test
        void ofAnotherContactOpensNothing() {
            Phone phone = Phone.fresh();
            Phone other = Phone.fresh();
            String code = phone.newCode();
            String others = other.newCode();
            if (!code.equals(others)) {
                wrong(other.types(code), 4);
            }
        }

        private static String typed(String habit, String code) {
            return switch (habit) {
                case "arabic" -> shifted(code, '\u0660');
                case "persian" -> shifted(code, '\u06f0');
                default -> " " + code.substring(0, 3) + " " + code.substring(3) + " ";
            };
        }

        private static String shifted(String code, char zero) {
            StringBuilder text = new StringBuilder();
            code.chars().forEach(digit -> text.append((char) (zero + digit - '0')));
            return text.toString();
        }
    }

    @Nested
    class AWrongCode {

        @Test
        void costsATryOfEveryLiveCodeAndTellsTheMostThatIsLeft() {
            Phone phone = Phone.fresh();
            String first = phone.newCode();
            wrong(phone.types(other(first)), 4);
            wrong(phone.types(other(first)), 3);
            String second = phone.newCode();
            String neither = neither(first, second);
            wrong(phone.types(neither), 4);
            wrong(phone.types(neither), 3);
            wrong(phone.types(neither), 2);
            expired(phone.types(first));
            wrong(phone.types(neither), 1);
            phone.types(second).then().statusCode(201);
        }

        @Test
        void endsACodeAtTheFifth() {
            Phone phone = Phone.fresh();
            String code = phone.newCode();
            for (int left = 4; left >= 0; left--) {
                wrong(phone.types(other(code)), left);
            }
            expired(phone.types(other(code)));
            expired(phone.types(code));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "12345", "1234567", "abcdef", "12-34-56", "١٢٣"})
        void mayBeAnyText(String typed) {
            Phone phone = Phone.fresh();
            phone.newCode();
            wrong(type(phone, typed), 4);
        }

        @Test
        void mayBeLong() {
            Phone phone = Phone.fresh();
            phone.newCode();
            wrong(type(phone, "1".repeat(10_000)), 4);
        }

        @Test
        void hasNoMoreThanFiveTriesInParallel() throws Exception {
            Phone phone = Phone.fresh();
            String code = phone.newCode();
            AtomicInteger next = new AtomicInteger(Integer.parseInt(code));
            List<String> answers =
                    AskForCodeTest.together(24, () -> phone.types("%06d".formatted(next.incrementAndGet() % 1_000_000))
                            .path("code"));
            assertThat(answers).containsOnly("code_wrong", "code_expired");
            assertThat(answers).filteredOn("code_wrong"::equals).hasSize(5);
            expired(phone.types(code));
        }
    }

    @Test
    void withoutACodeThereIsNothingToGuess() {
        expired(Phone.fresh().types("123456"));
    }

    @Test
    void aRightCodeTypedTwiceAtOnceOpensOneSession() throws Exception {
        Phone phone = Phone.fresh();
        String code = phone.newCode();
        assertThat(AskForCodeTest.together(8, () -> phone.types(code).statusCode()))
                .filteredOn(status -> status == 201)
                .hasSize(1);
    }

    @Test
    void twoFirstSignInsAtOnceOpenOneAccount() throws Exception {
        for (int round = 0; round < 5; round++) {
            Phone phone = Phone.fresh();
            List<String> codes = List.of(phone.newCode(), phone.newCode(), phone.newCode());
            AtomicInteger next = new AtomicInteger();
            List<UUID> accounts =
                    AskForCodeTest.together(3, () -> SignedIn.from(phone.types(codes.get(next.getAndIncrement())))
                            .accountId());
            assertThat(accounts).hasSize(3).containsOnly(accounts.getFirst());
        }
    }

    @Test
    void theContactIsNotKeptInPlain() {
        Phone phone = Phone.fresh();
        SignedIn applicant = phone.signsIn();
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from contacts where account_id = ?", applicant.accountId()))
                .isEqualTo(1);
        assertThat(rows.number(
                        "select count(*) from contacts where account_id = ? and position(cast(? as bytea) in sealed) > 0",
                        applicant.accountId(),
                        phone.number().getBytes()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contact\":\"+33612345678\"}",
                "{\"contact\":\"+33612345678\",\"code\":null}",
                "{\"contact\":\"+33612345678\",\"code\":123456}",
                "{\"contact\":\"+33612345678\",\"code\":\"1\",\"pin\":\"1\"}"
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
    void aContactThatCannotBeReadIsRefused() {
        new Phone("+33").types("123456").then().statusCode(422).body("code", equalTo("contact_invalid"));
    }

    private static Response type(Phone phone, String typed) {
        return Contract.givenInvalid()
                .contentType(ContentType.JSON)
                .body(Map.of("contact", phone.number(), "code", typed))
                .post(PATH);
    }

    private static String other(String code) {
        return neither(code, code);
    }

    private static String neither(String one, String two) {
        String third = "%06d".formatted((Integer.parseInt(one) + 1) % 1_000_000);
        return third.equals(two) ? "%06d".formatted((Integer.parseInt(one) + 2) % 1_000_000) : third;
    }

    private static void wrong(Response response, int triesLeft) {
        response.then().statusCode(401).body("code", equalTo("code_wrong")).body("triesLeft", equalTo(triesLeft));
    }

    private static void expired(Response response) {
        response.then().statusCode(401).body("code", equalTo("code_expired")).body("", not(hasKey("triesLeft")));
    }
}
