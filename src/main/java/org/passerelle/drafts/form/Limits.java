package org.passerelle.drafts.form;

import org.jspecify.annotations.Nullable;

/**
 * Bounds of an answer, null where there is none: characters of a text, number of chosen codes, the Gregorian year of a
 * date; {@code maxItems} bounds a group.
 */
public record Limits(
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer maxItems) {

    public static final Limits NONE = new Limits(null, null, null);

    boolean tooLittle(long amount) {
        return min != null && amount < min;
    }

    boolean tooMuch(long amount) {
        return max != null && amount > max;
    }
}
