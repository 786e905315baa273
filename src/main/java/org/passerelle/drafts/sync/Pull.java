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

    private static final Comparator<StoredAnswer> BY_TOUCHED =
            Comparator.comparingLong(StoredAnswer::touched).thenComparing(StoredAnswer::key);
    private static final Comparator<StoredAnswer> BY_REVISION =
            Comparator.comparingLong(StoredAnswer::revision).thenComparing(StoredAnswer::key);

    public Pull {
        changes = List.copyOf(changes);
    }

    /** Everything later than {@code since}. */
    public static Pull since(DraftState seen, long since) {
        return since(seen, since, MOST);
    }

    static Pull since(DraftState seen, long since, int most) {
        return since > seen.revision() ? page(seen, 0, Set.of(), most, true) : page(seen, since, Set.of(), most, false);
    }

    /** Everything later than {@code since} after a call, but for the answers that the caller has just given itself. */
    public static Pull after(Merged merged, long since) {
        return after(merged, since, MOST);
    }

    static Pull after(Merged merged, long since, int most) {
        return since > merged.before().revision()
                ? page(merged.after(), 0, Set.of(), most, true)
                : page(merged.after(), since, merged.changedKeys(), most, false);
    }

    private static Pull page(DraftState seen, long since, Set<String> known, int most, boolean full) {
        List<StoredAnswer> later = seen.answers().values().stream()
                .filter(answer -> answer.touched() > since)
                .filter(answer -> !known.contains(answer.key()))
                .sorted(BY_TOUCHED)
                .toList();
        int end = later.size() <= most ? later.size() : pageEnd(later, since, most);
        List<StoredAnswer> listed =
                later.subList(0, end).stream().sorted(BY_REVISION).toList();
        return new Pull(listed, end < later.size(), full);
    }

    /**
     * The next page begins after the highest revision listed here, so that has to be above {@code since}, and everything
     * touched up to it has to be listed. A page in which no answer but only alternatives changed goes on until one did.
     */
    private static int pageEnd(List<StoredAnswer> later, long since, int most) {
        long highest = since;
        int end = 0;
        for (int size = 1; size < later.size() && (size <= most || end == 0); size++) {
            highest = Math.max(highest, later.get(size - 1).revision());
            if (highest > since && highest < later.get(size).touched()) {
                end = size;
            }
        }
        return end == 0 ? later.size() : end;
    }
}
