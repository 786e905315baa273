package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a machine-readable zone says whose check digits hold.
 *
 * @param kind the first letters, such as P or ID
 * @param issuer who issued it, as three letters of ICAO 9303, also XXA, XXB, XXC, UTO or D
 * @param number of the paper
 * @param nationality as three letters, or D; empty where none is given
 * @param familyNames the primary part of the name: the only one for who has no family name
 * @param givenNames empty for who has one name only
 * @param born the days on which they may be born; empty where not even the year is known
 * @param expires the days on which it may expire; empty where none is given
 */
public record Zone(
        String kind,
        String issuer,
        String number,
        String nationality,
        String familyNames,
        String givenNames,
        Optional<DayRange> born,
        Optional<DayRange> expires) {

    /** All names in one, as they stand. */
    public String name() {
        return (givenNames + " " + familyNames).strip();
    }

    /** Whether it had expired on that day; not, where no date is known. */
    public boolean expiredOn(LocalDate day) {
        return expires.filter(range -> range.to().isBefore(day)).isPresent();
    }
}
