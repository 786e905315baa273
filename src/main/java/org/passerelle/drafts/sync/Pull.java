package org.passerelle.drafts.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a device that has seen revision {@code since} has yet to see, ordered by revision. {@code more} says that the
 * revision of the last one listed is where the next page begins; {@code full} that the device was ahead of this server,
 * as after a restored backup, and gets everything.
 */
public record Pull(List<StoredAnswer> changes, boolean more, boolean full) {

    /** The most answers in one reply. */
    public static final int MOST = 500;

    private static final Comparator<StoredAnswer> BY_REVISION =
            Comparator.comparingLong(StoredAnswer::touched).thenComparing(StoredAnswer::key);

    public Pull {
        changes = List.copyOf(changes);
    }

    /** Everything later than {@code since}, but for the keys that the caller has just changed itself. */
    public static Pull since(DraftState seen, long since, Set<String> known) {
        boolean full = since > seen.revision();
        List<StoredAnswer> later = seen.answers().values().stream()
                .filter(answer -> full || answer.touched() > since)
                .filter(answer -> !known.contains(answer.key()))
                .sorted(BY_REVISION)
                .toList();
        return later.size() <= MOST
                ? new Pull(later, false, full)
                : new Pull(later.subList(0, pageEnd(later)), true, full);
    }

    /**
     * The next page begins after the revision of the last answer listed, so a page may end only where that revision is
     * also the latest that touched it, and where no other answer shares it.
     */
    private static int pageEnd(List<StoredAnswer> later) {
        for (int end = MOST; end > 0; end--) {
            StoredAnswer last = later.get(end - 1);
            if (last.revision() == last.touched() && later.get(end).touched() != last.touched()) {
                return end;
            }
        }
        return MOST;
    }
}
