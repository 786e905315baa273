package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.security.Actor;

/** A move that the person makes themselves, or a helper for them; {@code words} are theirs, null where none are asked. */
record OwnMove(
        UUID application,
        MoveKind kind,
        Reason reason,
        @Nullable String words) {

    /** Whoever moves it: the applicant, or a helper as one. */
    static Mover by(Actor actor) {
        return switch (actor) {
            case Actor.Applicant applicant -> new Mover(Who.APPLICANT, applicant.accountId());
            case Actor.Helper helper -> new Mover(Who.HELPER, helper.memberId());
            case Actor.Staff _ -> throw new IllegalArgumentException("Staff move cases by transitions");
        };
    }

    MoveRequest request(Actor actor, Instant now) {
        return MoveRequest.of(kind, by(actor), reason, now);
    }

    /** The same move late, for that reason. */
    OwnMove late(Reason why) {
        return new OwnMove(application, MoveKind.CHALLENGE_LATE, why, words);
    }
}
