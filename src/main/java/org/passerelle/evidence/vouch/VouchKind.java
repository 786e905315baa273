package org.passerelle.evidence.vouch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who vouches; each is a type of evidence of its own ({@code evidence.md}, "Vouching"). */
public enum VouchKind {
    /** An officer of an approved organisation, signed in. */
    ORGANISATION(2, 2),
    /** Somebody whose calling it is to know people: a doctor, a nurse, a teacher. */
    PROFESSIONAL(2, 2),
    /** Somebody of 18 or more whose own identity is known here. */
    PERSONAL(1, 1);

    private final int strength;
    private final int highestValidity;

    VouchKind(int strength, int highestValidity) {
        this.strength = strength;
        this.highestValidity = highestValidity;
    }

    /** The kind of that word; empty for any other. */
    public static Optional<VouchKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of its type in the catalogue. */
    public String type() {
        return "VOUCH_" + name();
    }

    /** How much a piece of it weighs. */
    public int strength() {
        return strength;
    }

    /** Its validity once nothing is left to check. */
    public int highestValidity() {
        return highestValidity;
    }
}
