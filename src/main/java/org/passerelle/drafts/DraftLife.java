package org.passerelle.drafts;

import java.time.Instant;
import org.passerelle.drafts.life.DraftEnd;

/** How long a draft stays in lists without activity: 90 days, by the design page "Save and resume". */
final class DraftLife {

    private DraftLife() {}

    static Instant lapsesAfter(Instant activity) {
        return activity.plus(DraftEnd.VISIBLE);
    }

    /** The last activity of anyone on a draft that lapses at that moment. */
    static Instant lastActivity(Instant lapsesAt) {
        return lapsesAt.minus(DraftEnd.VISIBLE);
    }
}
