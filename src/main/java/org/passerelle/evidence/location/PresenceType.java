package org.passerelle.evidence.location;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The signs of being in France (design page "evidence"), those that are easiest for a person first: what a phone does,
 * what people do, what papers say.
 */
public enum PresenceType {
    /** The position of a phone. */
    LOC_DEVICE_FIX(false, 7),
    /** Staff of an approved organisation met the person. */
    LOC_PARTNER_CHECKIN(true, 30),
    /** A code to a French number came back. */
    LOC_SMS_FR(false, 7),
    /** A video call with an officer. */
    LOC_VIDEO_CALL(false, 7),
    /** An appointment in France. */
    LOC_APPOINTMENT(false, 60),
    /** A night in a shelter; of list A where the shelter was called back. */
    LOC_SHELTER(false, 30),
    /** An address at an organisation. */
    LOC_DOMICILIATION(true, 365),
    /** A dated letter or card of the French state. */
    LOC_FR_STATE_DOC(true, 60),
    /** A hospital's paper. */
    LOC_HOSPITAL(true, 60),
    /** A school's paper. */
    LOC_SCHOOL(true, 120),
    /** A ticket, a receipt, money taken out in France. */
    LOC_TRANSACTION(false, 30),
    /** Somebody saw the person. */
    LOC_WITNESS(false, 30),
    /** A visa centre or a mobile point. */
    LOC_OFFICIAL_POINT(true, 30);

    /** What an officer records. */
    public static final List<PresenceType> BY_OFFICERS = List.of(LOC_VIDEO_CALL, LOC_OFFICIAL_POINT);

    private final boolean probative;
    private final Duration fresh;

    PresenceType(boolean probative, int days) {
        this.probative = probative;
        this.fresh = Duration.ofDays(days);
    }

    /** The type of that code. */
    public static Optional<PresenceType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }

    /** Whether it is of list A, so that one is enough. */
    public boolean probative() {
        return probative;
    }

    /** How long a sign of it counts where nothing else says so. */
    public Duration fresh() {
        return fresh;
    }
}
