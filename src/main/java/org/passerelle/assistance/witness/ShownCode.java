package org.passerelle.assistance.witness;

import java.util.Optional;
import java.util.OptionalLong;
import org.passerelle.cases.status.Crockford;

/** A code to be shown or read out: forty bits as eight characters of Crockford's base 32. */
public record ShownCode(long number) {

    /** How many there are. */
    public static final long NUMBERS = 1L << 40;

    private static final int CHARACTERS = 8;
    private static final int HALF = 4;
    private static final int LONGEST_TYPED = 40;

    public ShownCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("A code has forty bits");
        }
    }

    /** Reads what a person typed: upper or lower case, with hyphens or spaces, O for 0, I and L for 1. */
    public static Optional<ShownCode> read(String typed) {
        String characters = typed.length() > LONGEST_TYPED ? "" : typed.replaceAll("[-\\s]", "");
        OptionalLong number = characters.length() == CHARACTERS ? Crockford.read(characters) : OptionalLong.empty();
        return number.isPresent() ? Optional.of(new ShownCode(number.getAsLong())) : Optional.empty();
    }

    /** In two groups, as it is shown. */
    public String shown() {
        String all = text();
        return all.substring(0, HALF) + '-' + all.substring(HALF);
    }

    /** As it is hashed. */
    public String text() {
        return Crockford.write(number, CHARACTERS);
    }

    /** Not the code: it must not stand in a log. */
    @Override
    public String toString() {
        return "ShownCode";
    }
}
