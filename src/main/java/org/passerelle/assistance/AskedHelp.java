package org.passerelle.assistance;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person who is present lets a helper do. Changing contacts is not among it: nobody would be told of it, so that
 * the first contact comes with the code on paper.
 *
 * @param days how long; null for the usual
 */
record AskedHelp(
        String capacity,
        List<String> reads,
        List<String> writes,
        List<String> rights,
        @Nullable Integer days) {

    private static final Set<String> CAPACITIES = Set.of("helper", "legal_representative");
    private static final Set<String> READABLE = Set.of("form", "papers", "messages", "location", "decisions");
    private static final Set<String> WRITABLE = Set.of("form", "papers", "messages", "location");
    private static final Set<String> RIGHTS = Set.of("submit", "withdraw");
    private static final int USUAL = 90;
    private static final int LONGEST = 180;

    AskedHelp {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        rights = List.copyOf(rights);
        boolean known = CAPACITIES.contains(Objects.requireNonNull(capacity, "capacity"))
                && among(READABLE, reads)
                && among(WRITABLE, writes)
                && among(RIGHTS, rights);
        if (!known || reads.isEmpty() || days != null && (days < 1 || days > LONGEST)) {
            throw new IllegalArgumentException("Ask for what there is to give");
        }
    }

    Duration lasting() {
        return Duration.ofDays(days == null ? USUAL : days);
    }

    private static boolean among(Set<String> known, List<String> asked) {
        return known.containsAll(asked) && Set.copyOf(asked).size() == asked.size();
    }
}
