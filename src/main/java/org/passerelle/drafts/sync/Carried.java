package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A draft on another version of its form, and just what has to be written: answers under their new keys, keys that are
 * no more, alternatives that went along, those that ended with the revision that ended them, and answers without a home.
 */
public record Carried(
        DraftState after,
        List<StoredAnswer> written,
        Set<String> gone,
        List<Alternative> moved,
        Map<UUID, Long> closed,
        List<Homeless> homeless) {
    public Carried {
        requireNonNull(after);
        written = List.copyOf(written);
        gone = Set.copyOf(gone);
        moved = List.copyOf(moved);
        closed = Map.copyOf(closed);
        homeless = List.copyOf(homeless);
    }
}
