package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stored answer; a cleared answer is null. Two answers are the same when their records are equal. */
public sealed interface AnswerValue {

    /** Free text, a name, a phone number, an e-mail address, a place, a country code or a chosen code. */
    record Text(String text) implements AnswerValue {
        public Text {
            requireNonNull(text);
        }
    }

    /** The codes chosen in a many-of question, in the order they were sent. */
    record Codes(List<String> codes) implements AnswerValue {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A date as the person knows it, in their own calendar; unknown parts are null. */
    record PartialDate(
            String calendar,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day) implements AnswerValue {
        public PartialDate {
            requireNonNull(calendar);
        }
    }

    /** The person does not know. */
    record Unknown() implements AnswerValue {}

    /** The place of an item within its group. */
    record Order(double order) implements AnswerValue {
        public Order {
            if (!Double.isFinite(order)) {
                throw new IllegalArgumentException("The order of an item is a finite number");
            }
            // Minus zero and zero are the same number but not the same record.
            order = order + 0.0;
        }
    }
}
