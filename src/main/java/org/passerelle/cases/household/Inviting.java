package org.passerelle.cases.household;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides whether somebody invites to a household; who is in none founds one by it. */
public final class Inviting {

    /** So many codes work at a time; a further one ends the oldest, so that a lost reply is no dead end. */
    public static final int MOST_OPEN = 5;

    private Inviting() {}

    /** The objection, if there is one; {@code members} in the order in which they joined, none where there is no household. */
    public static Optional<HouseholdRefusal> objection(Joining.Person inviter, List<UUID> members, int adultsEver) {
        if (inviter.child()) {
            return Optional.of(HouseholdRefusal.CHILD);
        }
        if (!inviter.mayChange()) {
            return Optional.of(HouseholdRefusal.CLOSED);
        }
        if (!members.isEmpty() && !members.getFirst().equals(inviter.application())) {
            return Optional.of(HouseholdRefusal.NOT_MAIN);
        }
        return adultsEver >= Joining.MOST_ADULTS ? Optional.of(HouseholdRefusal.FULL) : Optional.empty();
    }
}
