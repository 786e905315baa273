package org.passerelle.cases.household;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts, while one household shares, who has whose time or weight. */
final class Bound {

    private final Map<UUID, Set<UUID>> receivers = new HashMap<>();

    Bound(Map<UUID, Set<UUID>> known) {
        known.forEach((from, to) -> receivers.put(from, new HashSet<>(to)));
    }

    /** True if this adult has something of that case already, takes back their own, or is one of the few who may. */
    boolean takes(UUID from, UUID to) {
        Set<UUID> have = receivers.computeIfAbsent(from, _ -> new HashSet<>());
        return from.equals(to) || have.contains(to) || have.size() < Sharing.MOST_RECEIVERS && have.add(to);
    }
}
