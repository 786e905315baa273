package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.Admission;
import org.passerelle.platform.Ids;

/** Lets tries to sign in as staff in, one at a time for each address, and closes after too many wrong ones. */
@ApplicationScoped
class StaffDoor {

    private final Mutiny.SessionFactory sessions;
    private final StaffSecrets secrets;

    StaffDoor(Mutiny.SessionFactory sessions, StaffSecrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /** Whether the door is open, and who is known by the address that was typed. */
    record Answer(Admission admission, StaffMembers.@Nullable Known member) {}

    Uni<Answer> knock(String email, Instant now) {
        byte[] door = secrets.emailHash(email);
        return sessions.withStatelessTransaction(tx -> {
            WrongTries tries = new WrongTries(tx);
            return tries.lock(door)
                    .chain(() -> tries.since(door, now.minus(Admission.LOOKS_BACK)))
                    .map(wrong -> Admission.decide(wrong, now))
                    .call(admission -> charge(tries, door, admission, now))
                    .chain(admission ->
                            new StaffMembers(tx).byEmail(door).map(member -> new Answer(admission, member)));
        });
    }

    private static Uni<Void> charge(WrongTries tries, byte[] door, Admission admission, Instant now) {
        return switch (admission) {
            case Admission.Admitted admitted -> tries.add(row(door, admitted, now));
            case Admission.Locked _ -> Uni.createFrom().voidItem();
        };
    }

    private static WrongTryRow row(byte[] door, Admission.Admitted admitted, Instant now) {
        WrongTryRow row = new WrongTryRow();
        row.id = Ids.next();
        row.door = door;
        row.at = now;
        row.lockedUntil = admitted.locksUntil();
        return row;
    }
}
