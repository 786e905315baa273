package org.passerelle.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseFacts;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Position;

/** A locked case with all that a decision about it needs. */
record Standing(
        CaseView view,
        Position position,
        @Nullable UUID latestMove,
        @Nullable UUID previousMove,
        @Nullable Position beforeLatest) {

    static Standing of(Read read) {
        return new Standing(
                read.view(),
                new Position(read.state, states(read.wayBack)),
                read.latestMove,
                read.previousMove,
                read.stateFrom == null || read.wayBackFrom == null
                        ? null
                        : new Position(read.stateFrom, states(read.wayBackFrom)));
    }

    CaseFacts facts(boolean anotherLive, Set<UUID> deciders, TimesToAct.Times until) {
        return new CaseFacts(
                position,
                beforeLatest,
                until.undoUntil(),
                until.challengeUntil(),
                anotherLive,
                deciders,
                view.childAloneSince() != null,
                view.supplementTo() != null);
    }

    private static List<CaseState> states(String[] names) {
        return Arrays.stream(names).map(CaseState::valueOf).toList();
    }

    /** One row of the query. */
    record Read(
            UUID id,
            @Nullable UUID accountId,
            String form,
            CaseState state,
            boolean paused,
            long caseVersion,
            @Nullable String reference,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant undoUntil,
            Person person,
            @Nullable Instant childAloneSince,
            @Nullable Instant enteredAt,
            @Nullable UUID supplementTo,
            String[] wayBack,
            @Nullable UUID latestMove,
            @Nullable UUID previousMove,
            @Nullable CaseState stateFrom,
            String @Nullable [] wayBackFrom) {

        CaseView view() {
            return new CaseView(
                    id,
                    accountId,
                    form,
                    state,
                    paused,
                    caseVersion,
                    reference,
                    createdAt,
                    submittedAt,
                    undoUntil,
                    person,
                    childAloneSince,
                    enteredAt,
                    supplementTo);
        }
    }
}
