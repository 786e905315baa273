package org.passerelle.cases.status;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The public number of a case, such as {@code 7K4M-2Q9D-6}: forty bits in Crockford's base 32 and the check symbol of
 * the same scheme, the number modulo 37.
 *
 * <p>One wrong character and any two exchanged characters are always noticed. Numbers whose check symbol would not be
 * a letter or digit are never issued, so that everybody can read, say and type it.
 */
public record CaseReference(long number) {

    private static final int BITS = 40;
    private static final int CHARACTERS = 8;
    private static final int CHECK = 37;

    public CaseReference {
        if (number >>> BITS != 0 || number % CHECK >= Crockford.symbols()) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** The reference made of the lowest forty bits of a random number; empty if that one is never issued. */
    public static Optional<CaseReference> of(long random) {
        long number = random & ((1L << BITS) - 1);
        return number % CHECK < Crockford.symbols() ? Optional.of(new CaseReference(number)) : Optional.empty();
    }

    /** Reads what a person typed: upper or lower case, hyphens or none, O for 0, I and L for 1. */
    public static Optional<CaseReference> parse(String typed) {
        String characters = typed.replace("-", "");
        if (characters.length() != CHARACTERS + 1) {
            return Optional.empty();
        }
        OptionalLong number = Crockford.read(characters.substring(0, CHARACTERS));
        int check = Crockford.value(characters.charAt(CHARACTERS));
        return number.isPresent() && number.getAsLong() % CHECK == check ? of(number.getAsLong()) : Optional.empty();
    }

    /** The form to show and to store, in three groups. */
    public String text() {
        String digits = Crockford.write(number, CHARACTERS);
        return digits.substring(0, 4) + '-' + digits.substring(4) + '-' + Crockford.symbol((int) (number % CHECK));
    }

    @Override
    public String toString() {
        return text();
    }
}
