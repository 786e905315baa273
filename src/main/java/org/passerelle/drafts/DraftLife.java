package org.passerelle.drafts;

import java.time.Duration;
import java.time.Instant;

/** How long a draft stays in lists without activity: 90 days, by the design page "Save and resume". */
final class DraftLife {

    private static final Duration VISIBLE = Duration.ofDays(90);

    private DraftLife() {}

    static Instant lapsesAfter(Instant activity) {
        return activity.plus(VISIBLE);
    }
}
