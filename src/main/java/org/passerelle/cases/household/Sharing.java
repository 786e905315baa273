package org.passerelle.cases.household;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How adults of one household come to share the earliest time and the highest weight among them. Nobody ever loses any.
 *
 * <p>So that places cannot be sold, one case's time, and its weight, reach at most {@value #MOST_RECEIVERS} other adults
 * for good, through whatever households, and an adult who gained in one household gains nothing in a later one.
 */
public final class Sharing {

    /** So many adults can ever have another's time, or another's weight. */
    public static final int MOST_RECEIVERS = 7;

    private Sharing() {}

    /** An adult of the household: {@code mayGain} unless they gained in an earlier one. */
    public record Adult(Place place, boolean mayGain) {}

    /** Those whose place gets better, with the better one; {@code receivers} holds who has whose time or weight by now. */
    public static List<Place> among(Collection<Adult> adults, Map<UUID, Set<UUID>> receivers) {
        return among(adults, adults, receivers);
    }

    /** The same for some of them only, such as the one who has just submitted. */
    public static List<Place> among(
            Collection<Adult> adults, Collection<Adult> gaining, Map<UUID, Set<UUID>> receivers) {
        var bound = new Bound(receivers);
        Optional<Place> earliest = adults.stream()
                .map(Adult::place)
                .filter(Place::entered)
                .min(Comparator.comparing((Place place) -> Objects.requireNonNull(place.enteredAt()))
                        .thenComparing(Place::application));
        Optional<Place> heaviest = adults.stream()
                .map(Adult::place)
                .filter(place -> place.missedDraws() > 0)
                .max(Comparator.comparing(Place::missedDraws).thenComparing(Place::application));
        return gaining.stream()
                .filter(adult -> adult.mayGain() && adult.place().entered())
                .flatMap(adult -> better(adult.place(), earliest, heaviest, bound).stream())
                .toList();
    }

    private static Optional<Place> better(
            Place before, Optional<Place> earliest, Optional<Place> heaviest, Bound bound) {
        Place timed = earliest.filter(other -> isEarlier(other, before))
                .filter(other -> bound.takes(other.enteredFrom(), before.application()))
                .map(before::enteredLike)
                .orElse(before);
        Place weighed = heaviest.filter(other -> other.missedDraws() > before.missedDraws())
                .filter(other -> bound.takes(other.weightFrom(), before.application()))
                .map(timed::weighingLike)
                .orElse(timed);
        return weighed.equals(before) ? Optional.empty() : Optional.of(weighed);
    }

    private static boolean isEarlier(Place one, Place other) {
        return Objects.requireNonNull(one.enteredAt()).isBefore(Objects.requireNonNull(other.enteredAt()));
    }
}
