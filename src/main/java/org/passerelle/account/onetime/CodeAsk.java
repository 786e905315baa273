package org.passerelle.account.onetime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whether another code may go to a contact (design page "access", section "Applicants"). */
public sealed interface CodeAsk {

    /** How far back the facts must reach. */
    Duration LOOKS_BACK = Duration.ofDays(1);

    /** The code may be sent. */
    record Granted() implements CodeAsk {}

    /** Not now: the next may be asked for after {@code retryAfter}. */
    record TooMany(Duration retryAfter) implements CodeAsk {}

    /** 3 in 15 minutes and 10 in a day. */
    List<Limit> LIMITS = List.of(new Limit(3, Duration.ofMinutes(15)), new Limit(10, LOOKS_BACK));

    /** By text from the phone itself: 5 in an hour and 20 in a day. Nobody else can use these up. */
    List<Limit> LIMITS_BY_TEXT = List.of(new Limit(5, Duration.ofHours(1)), new Limit(20, LOOKS_BACK));

    /** Decides from the times at which codes were sent to this contact, in any order, and what its prefix has used. */
    static CodeAsk decide(List<Instant> sent, PrefixBudget budget, Instant now) {
        return decide(LIMITS, sent, budget, now);
    }

    /** The same for a code asked for by text, from the times of those that were. */
    static CodeAsk decideByText(List<Instant> sent, PrefixBudget budget, Instant now) {
        return decide(LIMITS_BY_TEXT, sent, budget, now);
    }

    private static CodeAsk decide(List<Limit> limits, List<Instant> sent, PrefixBudget budget, Instant now) {
        return Stream.concat(Limit.wait(limits, sent, now).stream(), budget.wait(now).stream())
                .max(Comparator.naturalOrder())
                .<CodeAsk>map(TooMany::new)
                .orElseGet(Granted::new);
    }
}
