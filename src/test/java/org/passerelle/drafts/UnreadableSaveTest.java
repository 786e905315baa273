package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that cannot be read is refused as a whole: 400, and nothing of it is stored. */
@QuarkusTest
class UnreadableSaveTest {

    private static final String FINE = "{\"n\":1,\"key\":\"person.familyName\",\"base\":0,\"value\":\"Example\"}";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(phone.everything().getLong("revision")).isZero();
        assertThat(phone.everything().getList("changes")).isEmpty();
    }

    @Nested
    class Json {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "[]",
                    "12",
                    "\"text\"",
                    "{",
                    "nonsense",
                    "{'since':0}",
                    "{\"since\":NaN}",
                    "{\"since\":01}",
                    "/* a */ {}",
                    "{\"since\":0,}"
                })
        void thatIsNone(String body) {
            refused(body);
        }

        @Test
        void withSomethingAfterIt() {
            refused(body(FINE) + "{}");
            refused(body(FINE) + "]");
            refused(body(FINE) + body(FINE));
        }

        @Test
        void withAByteOrderMark() {
            refused("\ufeff" + body(FINE));
        }

        @Test
        void withMembersTwice() {
            refused(body(FINE).replace("\"since\":0", "\"since\":0,\"since\":0"));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"n\":1")));
            refused(body(FINE.replace("\"Example\"", "{\"unknown\":true,\"unknown\":true}")));
        }

        @ParameterizedTest
        @ValueSource(ints = {21, 1_000, 100_000})
        void nestedDeeply(int depth) {
            refused(body(FINE.replace("\"Example\"", "[".repeat(depth) + "]".repeat(depth))));
            refused(body(FINE.replace("\"Example\"", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth))));
            refused("[".repeat(depth));
        }

        @Test
        void withAHugeNumber() {
            refused(body(FINE.replace("\"Example\"", "9".repeat(1_001))));
            refused(body(FINE.replace("\"Example\"", "9".repeat(100_000))));
            refused(body(FINE.replace("\"n\":1", "\"n\":" + "9".repeat(100_000))));
            refused(body(FINE.replace("\"n\":1", "\"n\":9223372036854775808")));
            refused(body(FINE.replace("\"n\":1", "\"n\":1e999999999")));
        }
    }

    @Nested
    class Bytes {

        @Test
        void withALoneContinuation() {
            refused(bytes(0x80));
        }

        @Test
        void ofAnOverlongForm() {
            refused(bytes(0xc0, 0xaf));
            refused(bytes(0xe0, 0x80, 0xaf));
        }

        @Test
        void ofAnEncodedSurrogate() {
            refused(bytes(0xed, 0xa0, 0x80));
            refused(bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80));
        }

        @Test
        void ofACutOrImpossibleSequence() {
            refused(bytes(0xe2, 0x82));
            refused(bytes(0xff));
            refused(bytes(0xf5, 0x80, 0x80, 0x80));
        }

        @Test
        void inAnotherEncoding() {
            refused(body(FINE).getBytes(StandardCharsets.UTF_16));
            refused(body(FINE).getBytes(StandardCharsets.UTF_16LE));
        }

        private byte[] bytes(int... inside) {
            String[] around = body(FINE).split("Example");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
            for (int one : inside) {
                all.write(one);
            }
            all.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
            return all.toByteArray();
        }
    }

    @Nested
    class Members {

        @Test
        void thatNobodyKnows() {
            refused(body(FINE).replace("\"since\":0", "\"since\":0,\"colour\":\"red\""));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"colour\":\"red\"")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"since\":0,", "\"device\":\"DEVICE\",", ",\"changes\":[CHANGE]"})
        void thatAreMissing(String part) {
            String missing = part.replace("DEVICE", phone.device()).replace("CHANGE", FINE);
            assertThat(body(FINE)).contains(missing);
            refused(body(FINE).replace(missing, ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"n\":1,", "\"key\":\"person.familyName\",", "\"base\":0,", ",\"value\":\"Example\""})
        void thatAreMissingInAChange(String part) {
            assertThat(FINE).contains(part);
            refused(body(FINE.replace(part, "")));
            refused(body(FINE + "," + FINE.replace(part, "")));
        }

        @Test
        void thatAreNull() {
            refused(body("null"));
            refused(body(FINE).replaceFirst("\\[.*]", "null"));
            refused(body(FINE).replace("\"since\":0", "\"since\":null"));
            refused(body(FINE).replace('"' + phone.device() + '"', "null"));
            refused(body(FINE.replace("\"n\":1", "\"n\":null")));
            refused(body(FINE.replace("\"person.familyName\"", "null")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"1\"", "1.5", "1.0", "true", "-1", "[1]"})
        void thatAreNoCounter(String n) {
            refused(body(FINE.replace("\"n\":1", "\"n\":" + n)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"0\"", "0.5", "false", "-1", "[0]"})
        void thatAreNoRevision(String revision) {
            refused(body(FINE.replace("\"base\":0", "\"base\":" + revision)));
            refused(body(FINE).replace("\"since\":0", "\"since\":" + revision));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"nonsense\"",
                    "\"\"",
                    "12",
                    "\"1-1-1-1-1\"",
                    "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                    "\"0f8e0000-0000-4000-8000-00000000000\"",
                    "{}"
                })
        void thatAreNoDevice(String device) {
            refused(body(FINE).replace('"' + phone.device() + '"', device));
        }

        @Test
        void ofTheWrongType() {
            refused(body(FINE.replace("\"person.familyName\"", "12")));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"at\":12")));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"settles\":\"x\"")));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"settles\":[null]")));
            refused(body(FINE.replace("\"n\":1", "\"n\":1,\"settles\":[12]")));
            refused(body(FINE).replace("\"since\":0", "\"since\":0,\"formVersion\":\"1\""));
            refused(body(FINE).replaceFirst("\\[(.*)]", "$1"));
        }
    }

    private String body(String change) {
        return "{\"since\":0,\"device\":\"" + phone.device() + "\",\"changes\":[" + change + "]}";
    }

    private void refused(Object body) {
        phone.person()
                .invalidRequest()
                .body(body)
                .patch(phone.url("answers"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed_request"));
    }
}
