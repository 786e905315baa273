package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.Admission;
import org.passerelle.platform.Ids;
import org.passerelle.platform.demo.Demo;

/**
 * Lets tries to sign in as staff in, one at a time for each address, and closes after too many wrong ones. Who types the
 * pass that was sent to the mailbox has a door of their own, so that strangers can close nobody out.
 */
@ApplicationScoped
class StaffDoor {

    private final Mutiny.SessionFactory sessions;
    private final StaffSecrets secrets;
    private final StaffPasses passes;
    private final Demo demo;
    private final OwnStaffDoor own;

    StaffDoor(Mutiny.SessionFactory sessions, StaffSecrets secrets, StaffPasses passes, Demo demo, OwnStaffDoor own) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.passes = passes;
        this.demo = demo;
        this.own = own;
    }

    /** Whether the door is open, and who is known by the address that was typed. */
    record Answer(byte[] door, Admission admission, StaffMembers.@Nullable Known member) {}

    Uni<Answer> knock(StaffCredentials credentials, Instant now) {
        byte[] address = secrets.emailHash(credentials.email());
        byte[] door =
                passes.good(credentials.email(), credentials.pass(), now) ? passes.door(credentials.email()) : address;
        return sessions.withStatelessTransaction(
                tx -> admit(new WrongTries(tx), door, now).chain(admission -> new StaffMembers(tx)
                        .byEmail(address, demo.on(), own.open())
                        .map(member -> new Answer(door, admission, member))));
    }

    private static Uni<Admission> admit(WrongTries tries, byte[] door, Instant now) {
        return tries.lock(door)
                .chain(() -> tries.since(door, now.minus(Admission.LOOKS_BACK)))
                .map(wrong -> Admission.decide(wrong, now))
                .call(admission -> charge(tries, door, admission, now));
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
