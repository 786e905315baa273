package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.AnswerJson.Reading;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.AnswerValue.Codes;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.PartialDate;
import org.passerelle.drafts.form.AnswerValue.Text;
import org.passerelle.drafts.form.AnswerValue.Unknown;
import org.passerelle.drafts.form.Condition;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Limits;
import org.passerelle.drafts.form.Question;
import org.passerelle.drafts.form.QuestionType;

class AnswerJsonTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Reading WRONG_SHAPE = new Reading.WrongShape();
    private static final FormDefinition FORM =
            new Forms().newest("expression-of-interest").orElseThrow();

    @Test
    void aTextIsTakenAsItIsHoweverWrong() {
        for (QuestionType type : List.of(
                QuestionType.TEXT,
                QuestionType.PHONE,
                QuestionType.COUNTRY,
                QuestionType.CHOICE,
                QuestionType.YES_NO)) {
            assertThat(read(type, "\" nonsense \"")).isEqualTo(new Reading.Value(new Text(" nonsense ")));
        }
        List.of("1", "true", "[]", "{}", "[\"a\"]", "{\"a\":1}")
                .forEach(json ->
                        assertThat(read(QuestionType.NAME, json)).as(json).isEqualTo(WRONG_SHAPE));
    }

    @Test
    void nullClears() {
        assertThat(read(QuestionType.DATE, "null")).isEqualTo(new Reading.Value(null));
        assertThat(AnswerJson.readOrder(json("null"))).isEqualTo(new Reading.Value(null));
    }

    @Test
    void manyOfTakesAListOfTexts() {
        assertThat(read(QuestionType.MANY_OF, "[\"b\",\"a\",\"a\"]"))
                .isEqualTo(new Reading.Value(new Codes(List.of("b", "a", "a"))));
        assertThat(read(QuestionType.MANY_OF, "[]")).isEqualTo(new Reading.Value(new Codes(List.of())));
        List.of("\"a\"", "[1]", "[null]", "[[\"a\"]]", "{}")
                .forEach(json ->
                        assertThat(read(QuestionType.MANY_OF, json)).as(json).isEqualTo(WRONG_SHAPE));
    }

    @Test
    void aDateHasExactlyItsFourMembers() {
        assertThat(read(QuestionType.DATE, "{\"calendar\":\"moon\",\"year\":1,\"month\":13,\"day\":null}"))
                .isEqualTo(new Reading.Value(new PartialDate("moon", 1, 13, null)));
        assertThat(read(QuestionType.DATE, "{\"day\":3.0,\"month\":2e0,\"year\":-1,\"calendar\":\"gregorian\"}"))
                .isEqualTo(new Reading.Value(new PartialDate("gregorian", -1, 2, 3)));
        List.of(
                        "\"1990-01-01\"",
                        "{}",
                        "{\"calendar\":\"gregorian\",\"year\":1,\"month\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":1,\"month\":1,\"day\":1,\"era\":1}",
                        "{\"calendar\":null,\"year\":1,\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":\"1\",\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":1.5,\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":3000000000,\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":1e300,\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":1e400,\"month\":1,\"day\":1}",
                        "{\"calendar\":\"gregorian\",\"year\":true,\"month\":1,\"day\":1}")
                .forEach(json ->
                        assertThat(read(QuestionType.DATE, json)).as(json).isEqualTo(WRONG_SHAPE));
    }

    @Test
    void notKnowingIsAShapeOnlyWhereItIsAllowed() {
        Reading unknown = new Reading.Value(new Unknown());
        assertThat(AnswerJson.read(question(QuestionType.PLACE, true), json("{\"unknown\":true}")))
                .isEqualTo(unknown);
        assertThat(AnswerJson.read(question(QuestionType.DATE, true), json("{\"unknown\":true}")))
                .isEqualTo(unknown);
        assertThat(read(QuestionType.PLACE, "{\"unknown\":true}")).isEqualTo(WRONG_SHAPE);
        List.of("{\"unknown\":false}", "{\"unknown\":\"true\"}", "{\"unknown\":true,\"a\":1}")
                .forEach(json -> assertThat(AnswerJson.read(question(QuestionType.DATE, true), json(json)))
                        .isEqualTo(WRONG_SHAPE));
    }

    @Test
    void anItemHasExactlyAFiniteOrder() {
        assertThat(AnswerJson.readOrder(json("{\"order\":-0.0}"))).isEqualTo(new Reading.Value(new Order(0)));
        assertThat(AnswerJson.readOrder(json("{\"order\":1}")))
                .isEqualTo(AnswerJson.readOrder(json("{\"order\":1.0}")));
        List.of(
                        "1",
                        "{}",
                        "{\"order\":\"1\"}",
                        "{\"order\":null}",
                        "{\"order\":1e400}",
                        "{\"order\":1,\"a\":1}",
                        "[1]",
                        "\"\"")
                .forEach(json ->
                        assertThat(AnswerJson.readOrder(json(json))).as(json).isEqualTo(WRONG_SHAPE));
    }

    @Test
    void aKeyDecidesHowItsValueIsRead() {
        assertThat(read("person.otherNames[k7f3q9xa]", "{\"order\":1}")).isEqualTo(new Reading.Value(new Order(1)));
        assertThat(read("person.otherNames[k7f3q9xa]", "\"Example\"")).isEqualTo(WRONG_SHAPE);
        assertThat(read("person.otherNames[k7f3q9xa].name", "\"Example\""))
                .isEqualTo(new Reading.Value(new Text("Example")));
        assertThat(read("person.otherNames[k7f3q9xa].name", "{\"order\":1}")).isEqualTo(WRONG_SHAPE);
    }

    @Test
    void textThatNothingCanKeepIsRefusedWhereverItStands() {
        List.of("\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"")
                .forEach(json ->
                        assertThat(read(QuestionType.TEXT, json)).as(json).isEqualTo(WRONG_SHAPE));
        assertThat(read(QuestionType.MANY_OF, "[\"a\",\"\\u0000\"]")).isEqualTo(WRONG_SHAPE);
        assertThat(read(QuestionType.DATE, "{\"calendar\":\"\\ud800\",\"year\":1,\"month\":1,\"day\":1}"))
                .isEqualTo(WRONG_SHAPE);
        assertThat(read(QuestionType.TEXT, "\"\\ud83d\\ude00\"")).isEqualTo(new Reading.Value(new Text("😀")));
    }

    @Test
    void anAnswerHasAtMost8192BytesAsCompactJson() {
        assertThat(read(QuestionType.TEXT, quoted("a".repeat(8190)))).isInstanceOf(Reading.Value.class);
        assertThat(read(QuestionType.TEXT, quoted("a".repeat(8191)))).isInstanceOf(Reading.TooLarge.class);
        assertThat(read(QuestionType.TEXT, quoted("é".repeat(4095)))).isInstanceOf(Reading.Value.class);
        assertThat(read(QuestionType.TEXT, quoted("é".repeat(4096)))).isInstanceOf(Reading.TooLarge.class);
        assertThat(read(QuestionType.TEXT, quoted("ት".repeat(2730)))).isInstanceOf(Reading.Value.class);
        assertThat(read(QuestionType.TEXT, quoted("ት".repeat(2731)))).isInstanceOf(Reading.TooLarge.class);
        assertThat(read(QuestionType.TEXT, quoted("😀".repeat(2048)))).isInstanceOf(Reading.TooLarge.class);
        assertThat(read(QuestionType.TEXT, quoted("\\n".repeat(4096)))).isInstanceOf(Reading.TooLarge.class);
        assertThat(read(QuestionType.TEXT, quoted("\\u00e9".repeat(4095)))).isInstanceOf(Reading.Value.class);
        assertThat(read(QuestionType.MANY_OF, "[ " + "\"aaaa\" , ".repeat(1169) + "\"\"]"))
                .isInstanceOf(Reading.Value.class);
    }

    @Test
    void whateverIsStoredIsReadBackAsItWas() throws JsonProcessingException {
        long seed = 4_711;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            AnswerValue value = randomValue(random);
            assertThat(AnswerJson.stored(JSON.readTree(AnswerJson.compact(value))))
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
        assertThat(AnswerJson.compact(null)).isEqualTo("null");
        assertThat(AnswerJson.stored(json("null"))).isNull();
    }

    @Test
    void storedAnswersAreCompact() {
        assertThat(AnswerJson.compact(new PartialDate("ethiopic", 1987, 13, null)))
                .isEqualTo("{\"calendar\":\"ethiopic\",\"year\":1987,\"month\":13,\"day\":null}");
        assertThat(AnswerJson.compact(new Order(2))).isEqualTo("{\"order\":2}");
        assertThat(AnswerJson.compact(new Text("ትግርኛ"))).isEqualTo("\"ትግርኛ\"");
    }

    private static AnswerValue randomValue(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new Text(randomText(random));
            case 2 -> new Codes(List.of(randomText(random), randomText(random)));
            case 3 -> new PartialDate(randomText(random), random.nextInt(), null, random.nextInt(40));
            case 4 -> new Unknown();
            default -> new Order(random.nextBoolean() ? random.nextInt() : random.nextGaussian() * 1e18);
        };
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(20), 1, 0x10FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Reading read(String key, String json) {
        return AnswerJson.read(FORM.find(key).orElseThrow(), json(json));
    }

    private static Reading read(QuestionType type, String json) {
        return AnswerJson.read(question(type, false), json(json));
    }

    private static Question question(QuestionType type, boolean unknownAllowed) {
        return new Question(
                "a.b", type, false, new Condition.Always(), List.of(), Limits.NONE, false, unknownAllowed, List.of());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
