package org.passerelle.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.household.Departure;

/** Ends one membership under the lock of the household; a household of one dissolves. Nobody's place changes. */
@ApplicationScoped
class EndMembership {

    /** Ends it; {@code members} are those present, read under the lock. */
    Uni<Void> end(
            Mutiny.StatelessSession tx,
            UUID household,
            List<Member> members,
            UUID leaver,
            HouseholdEnd how,
            Instant now) {
        List<UUID> ids = members.stream().map(Member::id).toList();
        Departure departure = Departure.of(ids, leaver);
        var stored = new HouseholdMembers(tx);
        return stored.end(leaver, how, now)
                .chain(() -> Multi.createFrom()
                        .iterable(departure.alone())
                        .onItem()
                        .transformToUniAndConcatenate(alone -> stored.end(alone, HouseholdEnd.DISSOLVED, now))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> departure.codesEnd()
                        ? new Invitations(tx).endAllBut(0, household, now)
                        : Uni.createFrom().voidItem());
    }
}
