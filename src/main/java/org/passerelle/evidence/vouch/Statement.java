package org.passerelle.evidence.vouch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a person whom they know.
 *
 * @param name the name by which they know the person
 * @param age as far as they know it
 * @param nationality as far as they know it, as ISO 3166-1 alpha-2
 * @param how how they know the person
 * @param where where they know them from
 * @param since since when
 * @param metOn the last day on which they met in person; null where they have not for long
 * @param original which original paper they saw; null for none
 */
public record Statement(
        String name,
        @Nullable Integer age,
        @Nullable String nationality,
        AboutPhoto photo,
        String how,
        String where,
        YearMonth since,
        @Nullable LocalDate metOn,
        @Nullable Original original,
        Voucher voucher,
        Set<Declaration> declarations) {

    public Statement {
        declarations = Set.copyOf(declarations);
    }

    /** An original paper they saw, by its type in the catalogue, and when. */
    public record Original(String type, LocalDate seenOn) {}

    /**
     * Who says it.
     *
     * @param capacity as what: a word for their calling, or in their own words
     * @param workContact where they can be called back at work
     */
    public record Voucher(
            String name,
            @Nullable String capacity,
            @Nullable String workplace,
            @Nullable String workContact) {}
}
