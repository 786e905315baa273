package org.passerelle.cases.household;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one adult's case holds by itself, in whatever household: it only ever gets better.
 *
 * @param enteredAt the time that counts in the queue; null before the first submission
 * @param enteredFrom the case whose submission that time was, their own unless a family shared it
 * @param missedDraws the weight in draws
 * @param weightFrom the case that earned that weight
 */
public record Place(UUID application, @Nullable Instant enteredAt, UUID enteredFrom, int missedDraws, UUID weightFrom) {

    /** The place of a case that nobody has shared anything with. */
    public static Place own(UUID application, @Nullable Instant enteredAt, int missedDraws) {
        return new Place(application, enteredAt, application, missedDraws, application);
    }

    /** True once it has been submitted: before that there is nothing to share or to gain. */
    public boolean entered() {
        return enteredAt != null;
    }

    Place enteredLike(Place other) {
        return new Place(application, other.enteredAt, other.enteredFrom, missedDraws, weightFrom);
    }

    Place weighingLike(Place other) {
        return new Place(application, enteredAt, enteredFrom, other.missedDraws, other.weightFrom);
    }
}
