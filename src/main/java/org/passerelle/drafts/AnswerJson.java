package org.passerelle.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.AnswerValue.Codes;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.PartialDate;
import org.passerelle.drafts.form.AnswerValue.Text;
import org.passerelle.drafts.form.AnswerValue.Unknown;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Question;

/** Answers as JSON: only their shape is judged here, for what has the right shape is stored, right or wrong. */
final class AnswerJson {

    /** What a sent value turned out to be. */
    sealed interface Reading {
        /** A value to store; null clears the answer or removes the item. */
        record Value(@Nullable AnswerValue value) implements Reading {}

        /** The JSON type or the members differ, or the text cannot be stored. */
        record WrongShape() implements Reading {}

        /** Over {@value AnswerSize#MOST_BYTES} bytes as compact UTF-8 JSON. */
        record TooLarge() implements Reading {}
    }

    private static final Set<String> DATE_MEMBERS = Set.of("calendar", "year", "month", "day");
    private static final Reading WRONG_SHAPE = new Reading.WrongShape();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    /** Reads what was sent for a key that the form knows. */
    static Reading read(FormDefinition.Found found, JsonNode sent) {
        return found.key() instanceof AnswerKey.Item ? readOrder(sent) : read(found.question(), sent);
    }

    /** Reads the answer to a question outside or inside a group. */
    static Reading read(Question question, JsonNode sent) {
        if (AnswerSize.isTooLarge(sent)) {
            return new Reading.TooLarge();
        }
        if (sent.isNull()) {
            return new Reading.Value(null);
        }
        if (isUnknown(sent)) {
            return question.unknownAllowed() ? new Reading.Value(new Unknown()) : WRONG_SHAPE;
        }
        return switch (question.type()) {
            case TEXT, LONG_TEXT, NAME, PHONE, EMAIL, PLACE, COUNTRY, CHOICE, YES_NO -> text(sent);
            case MANY_OF -> codes(sent);
            case DATE -> date(sent);
            case GROUP -> throw new IllegalStateException("A group has no answer of its own");
        };
    }

    /** Reads the value of an item's own key. */
    static Reading readOrder(JsonNode sent) {
        if (AnswerSize.isTooLarge(sent)) {
            return new Reading.TooLarge();
        }
        if (sent.isNull()) {
            return new Reading.Value(null);
        }
        boolean fits = sent.size() == 1
                && sent.path("order").isNumber()
                && Double.isFinite(sent.path("order").doubleValue());
        return fits ? new Reading.Value(new Order(sent.path("order").doubleValue())) : WRONG_SHAPE;
    }

    /** The answer as it travels. */
    static JsonNode write(@Nullable AnswerValue value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Text(String text) -> NODES.textNode(text);
            case Codes(List<String> codes) -> {
                ArrayNode array = NODES.arrayNode(codes.size());
                codes.forEach(array::add);
                yield array;
            }
            case PartialDate(String calendar, Integer year, Integer month, Integer day) ->
                NODES.objectNode()
                        .put("calendar", calendar)
                        .put("year", year)
                        .put("month", month)
                        .put("day", day);
            case Unknown() -> NODES.objectNode().put("unknown", true);
            case Order(double order) -> order(order);
        };
    }

    /** The answer as compact JSON, as it is stored. */
    static String compact(@Nullable AnswerValue value) {
        return write(value).toString();
    }

    /** Reads an answer that {@link #write} wrote. */
    static @Nullable AnswerValue stored(JsonNode json) {
        Reading reading =
                switch (json.getNodeType()) {
                    case NULL -> new Reading.Value(null);
                    case STRING -> text(json);
                    case ARRAY -> codes(json);
                    case OBJECT ->
                        isUnknown(json)
                                ? new Reading.Value(new Unknown())
                                : json.has("order") ? readOrder(json) : date(json);
                    case BINARY, BOOLEAN, MISSING, NUMBER, POJO -> WRONG_SHAPE;
                };
        if (reading instanceof Reading.Value(AnswerValue value)) {
            return value;
        }
        throw new IllegalArgumentException("A stored answer cannot be read");
    }

    private static boolean isUnknown(JsonNode sent) {
        return sent.size() == 1
                && sent.path("unknown").isBoolean()
                && sent.path("unknown").booleanValue();
    }

    private static Reading text(JsonNode sent) {
        return isSoundText(sent) ? new Reading.Value(new Text(sent.textValue())) : WRONG_SHAPE;
    }

    private static Reading codes(JsonNode sent) {
        if (!sent.isArray()) {
            return WRONG_SHAPE;
        }
        List<String> codes = new ArrayList<>(sent.size());
        for (JsonNode code : sent) {
            if (!isSoundText(code)) {
                return WRONG_SHAPE;
            }
            codes.add(code.textValue());
        }
        return new Reading.Value(new Codes(codes));
    }

    private static Reading date(JsonNode sent) {
        boolean fits = sent.isObject()
                && sent.size() == DATE_MEMBERS.size()
                && DATE_MEMBERS.stream().allMatch(sent::has)
                && isSoundText(sent.get("calendar"))
                && isPart(sent.get("year"))
                && isPart(sent.get("month"))
                && isPart(sent.get("day"));
        return fits
                ? new Reading.Value(new PartialDate(
                        sent.get("calendar").textValue(),
                        part(sent.get("year")),
                        part(sent.get("month")),
                        part(sent.get("day"))))
                : WRONG_SHAPE;
    }

    /** A whole number, also when written as 3.0: JSON has only one kind of number. */
    private static boolean isPart(JsonNode part) {
        return part.isNull() || part.isNumber() && part.canConvertToExactIntegral() && part.canConvertToInt();
    }

    private static @Nullable Integer part(JsonNode part) {
        return part.isNull() ? null : Integer.valueOf(part.intValue());
    }

    private static ObjectNode order(double order) {
        boolean whole = order == Math.rint(order) && Math.abs(order) < 1L << 53;
        return whole
                ? NODES.objectNode().put("order", (long) order)
                : NODES.objectNode().put("order", order);
    }

    /** Neither U+0000, which PostgreSQL cannot keep, nor half a surrogate pair, which UTF-8 cannot. */
    private static boolean isSoundText(JsonNode node) {
        return node.isTextual()
                && node.textValue()
                        .codePoints()
                        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
