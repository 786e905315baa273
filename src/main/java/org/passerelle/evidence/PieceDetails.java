package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or whoever helps them, tells about a piece: what is written on it, as it is written there.
 *
 * @param country who issued it, as ISO 3166-1 alpha-2
 * @param issuer who issued it, in any spelling
 * @param born the birth date written on it
 * @param issued the day it was issued
 * @param expires the day it expires
 * @param from the first day it speaks of, such as of a school year
 * @param to the last such day
 * @param readableZone the lines of the machine-readable zone, typed or read
 * @param conditions what makes it stronger, in the words of the catalogue, such as {@code photo}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PieceDetails(
        @Nullable String country,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String name,
        @Nullable WrittenDate born,
        @Nullable WrittenDate issued,
        @Nullable WrittenDate expires,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to,
        @Nullable List<String> readableZone,
        @Nullable List<String> conditions,
        @Nullable String note) {

    /** Nothing told yet. */
    public static final PieceDetails NONE =
            new PieceDetails(null, null, null, null, null, null, null, null, null, null, null, null);

    /** What was issued, or happened, on that day; nothing else told. */
    static PieceDetails issued(WrittenDate day) {
        return new PieceDetails(null, null, null, null, null, day, null, null, null, null, null, null);
    }

    /**
     * A date as it is written on a paper.
     *
     * @param calendar gregorian, ethiopic, solar_hijri or hijri
     * @param month null where only the year is known
     * @param day null where only the month is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WrittenDate(
            String calendar,
            int year,
            @Nullable Integer month,
            @Nullable Integer day) {}
}
