package org.passerelle.cases;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.Joining;
import org.passerelle.cases.household.Place;
import org.passerelle.cases.household.Sharing;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.database.Columns;

/** One who belongs to a household, with what the case holds. */
record Member(
        UUID id,
        UUID application,
        UUID account,
        CaseState state,
        @Nullable Instant childAloneSince,
        Place place,
        boolean gainedBefore) {

    static Member of(Tuple row) {
        UUID application = row.get(1, UUID.class);
        return new Member(
                row.get(0, UUID.class),
                application,
                row.get(2, UUID.class),
                CaseState.valueOf(row.get(3, String.class)),
                Columns.instantOrNull(row, 4),
                new Place(
                        application,
                        Columns.instantOrNull(row, 5),
                        orOwn(row.get(6, UUID.class), application),
                        row.get(7, Integer.class),
                        orOwn(row.get(8, UUID.class), application)),
                row.get(9, Boolean.class));
    }

    Sharing.Adult adult() {
        return new Sharing.Adult(place, !gainedBefore);
    }

    Joining.Person person() {
        return new Joining.Person(application, state, true, childAloneSince != null);
    }

    private static UUID orOwn(@Nullable UUID from, UUID application) {
        return from == null ? application : from;
    }
}
