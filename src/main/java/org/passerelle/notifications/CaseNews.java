package org.passerelle.notifications;

import java.util.Arrays;
import java.util.List;
import org.passerelle.notifications.message.Occasion;

/** Which notices tell where a case stands, so that a later one makes an earlier one untrue. */
final class CaseNews {

    private static final String PREFIX = "APPLICATION_";

    /** What is taken back if it has not gone out: not a receipt, which is a proof, nor an apology, which is owed. */
    private static final List<String> OUTDATED = Arrays.stream(Notice.values())
            .filter(CaseNews::tells)
            .filter(notice -> notice.occasion() == Occasion.NEWS || notice.occasion() == Occasion.DECISION)
            .filter(notice -> notice != Notice.APPLICATION_APOLOGY)
            .map(Notice::code)
            .toList();

    private static final List<String> TELLING = Arrays.stream(Notice.values())
            .filter(CaseNews::tells)
            .map(Notice::code)
            .toList();

    private CaseNews() {}

    /** True of a notice that tells where a case stands now. */
    static boolean tells(Notice notice) {
        return notice.name().startsWith(PREFIX) && notice != Notice.APPLICATION_MERGED;
    }

    /** True of one that is no longer true when the next is written. */
    static boolean outdates(Notice notice) {
        return OUTDATED.contains(notice.code());
    }

    /** Those that the next one makes untrue. */
    static List<String> outdated() {
        return OUTDATED;
    }

    /** All that tell where a case stands. */
    static List<String> telling() {
        return TELLING;
    }
}
