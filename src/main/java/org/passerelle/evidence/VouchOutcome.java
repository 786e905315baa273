package org.passerelle.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.StatementCheck;

/** What became of a vouch. */
sealed interface VouchOutcome {

    record Given(Vouch vouch) implements VouchOutcome {}

    /** {@code part} names what is wrong in the statement, where that is why. */
    record Refused(VouchRefusal why, @Nullable String part) implements VouchOutcome {}

    /** Nobody whom this helper could know. */
    record PersonUnknown() implements VouchOutcome {}

    record TooManyTries() implements VouchOutcome {}

    static Refused refused(VouchRefusal why) {
        return new Refused(why, null);
    }

    static Refused refused(StatementCheck.Objection objection) {
        return switch (objection) {
            case UNDER_AGE -> refused(VouchRefusal.UNDER_AGE);
            case DECLARATIONS -> refused(VouchRefusal.DECLARATIONS_REQUIRED);
            case NAME, AGE, NATIONALITY, HOW, WHERE, SINCE, MET_ON, ORIGINAL, VOUCHER_NAME, CAPACITY, WORK_CONTACT ->
                new Refused(VouchRefusal.INVALID, objection.code());
        };
    }

    /** Who vouches, and how many they gave within the days that count. */
    record Voucher(
            @Nullable UUID account,
            @Nullable UUID member,
            @Nullable UUID organisation,
            @Nullable String organisationName,
            long earlier) {

        /** Somebody of whom only the link is known. */
        static final Voucher BY_LINK = new Voucher(null, null, null, null, 0);
    }

    /** Whether somebody may vouch. */
    sealed interface Admission {

        record Admitted(Voucher voucher) implements Admission {}

        record Refused(VouchRefusal why) implements Admission {}
    }

    /** When a vouch was given, in replies. */
    record Receipt(UUID id, String reference, Instant givenAt, String state) {

        static Receipt of(Vouch vouch) {
            return new Receipt(vouch.id(), vouch.reference(), vouch.givenAt(), vouch.state());
        }
    }

    /** What is wrong with a statement, said on that day. */
    static Optional<Refused> objection(NewVouch vouch) {
        return StatementCheck.objection(vouch.statement(), vouch.kind(), vouch.today())
                .map(VouchOutcome::refused);
    }
}
