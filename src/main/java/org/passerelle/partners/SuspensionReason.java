package org.passerelle.partners;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an organisation may be suspended. That it reported faults of the scheme, or spoke of them, is no reason and never
 * becomes one (access.md).
 */
enum SuspensionReason {
    /** Somebody is in danger as long as it goes on: the only one without notice. */
    DANGER(0),
    /** It used access without or beyond what people allowed. */
    CONSENT_BROKEN(SuspensionReason.LEAST_NOTICE),
    /** It let others see what people told it. */
    DATA_BREACH(SuspensionReason.LEAST_NOTICE),
    /** It told us or people what was not true. */
    FALSE_INFORMATION(SuspensionReason.LEAST_NOTICE),
    /** It asked people for money or favours. */
    EXPLOITATION(SuspensionReason.LEAST_NOTICE),
    /** The arrangement between it and UKVI has run out or is not kept. */
    ARRANGEMENT_ENDED(SuspensionReason.LEAST_NOTICE),
    /** It has closed, or does other work now. */
    CLOSED(SuspensionReason.LEAST_NOTICE),
    /** It asked for this. */
    OWN_WISH(SuspensionReason.LEAST_NOTICE);

    static final int LEAST_NOTICE = 14;
    static final int LONGEST_NOTICE = 90;

    private final int leastNotice;

    SuspensionReason(int leastNotice) {
        this.leastNotice = leastNotice;
    }

    static Optional<SuspensionReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** The days of notice that there are at least, and those where nobody asks for more. */
    int leastNotice() {
        return leastNotice;
    }

    /** Whether so many days of notice can go with it. */
    boolean takes(int days) {
        return days >= leastNotice && days <= LONGEST_NOTICE;
    }

    /** The word in rows and replies. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
