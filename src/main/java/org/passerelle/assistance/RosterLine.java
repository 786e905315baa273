package org.passerelle.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseSubject;
import org.passerelle.cases.MissingItems;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;

/** One grant of a helper beside the case it is about. */
record RosterLine(
        UUID grant,
        UUID application,
        @Nullable UUID account,
        String capacity,
        List<String> reads,
        List<String> writes,
        List<String> rights,
        Instant endsAt,
        String form,
        CaseState state,
        Person person,
        @Nullable String reference,
        @Nullable Instant lastWorkedOn,
        boolean awaitsOwner) {

    private static final Set<CaseState> DECIDED = EnumSet.of(
            CaseState.MINDED_TO_GRANT,
            CaseState.GRANTED,
            CaseState.NOT_ELIGIBLE,
            CaseState.REFUSED,
            CaseState.UNDER_REVIEW);

    CaseSubject subject() {
        return new CaseSubject(application, account, state, person);
    }

    boolean readsForm() {
        return reads.contains("form");
    }

    private boolean readsDecisions() {
        return reads.contains("decisions");
    }

    /**
     * What the helper needs to see at a glance.
     *
     * @param state null where it would tell a decision that this grant does not show
     * @param name null where none was written, or the grant does not let the helper read the form
     * @param missing null where the grant does not let the helper read the form
     */
    record Item(
            UUID application,
            UUID grant,
            String capacity,
            List<String> reads,
            List<String> writes,
            List<String> rights,
            Instant endsAt,
            long daysLeft,
            String form,
            @Nullable String state,
            @Nullable String reference,
            @Nullable String name,
            @Nullable List<MissingItems.MissingItem> missing,
            List<Due> deadlines,
            @Nullable Instant lastWorkedOn,
            boolean awaitsOwner) {}

    /** Something that ends by itself; not_started where nobody has told the person yet. */
    record Due(String kind, String state, @Nullable Instant endsAt) {}

    Item item(Seen seen, Instant now) {
        return new Item(
                application,
                grant,
                capacity,
                reads,
                writes,
                rights,
                endsAt,
                Duration.between(now, endsAt).toDays(),
                form,
                DECIDED.contains(state) && !readsDecisions() ? null : state.name(),
                reference,
                seen.name(),
                seen.missing(),
                seen.deadlines().stream()
                        .filter(due -> readsDecisions() || !due.kind().equals("challenge"))
                        .toList(),
                lastWorkedOn,
                awaitsOwner);
    }

    /** What was looked up of one. */
    record Seen(@Nullable String name, @Nullable List<MissingItems.MissingItem> missing, List<Due> deadlines) {}
}
