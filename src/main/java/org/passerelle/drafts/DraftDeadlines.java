package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseDeadline;
import org.passerelle.cases.CaseDeadlines;
import org.passerelle.cases.CaseView;
import org.passerelle.drafts.life.Fate;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.notifications.deadline.Wording;

/** Explains when a draft leaves the list and when it is erased. */
@ApplicationScoped
class DraftDeadlines implements CaseDeadlines {

    private static final String HIDDEN = "draft_hidden";
    private static final String ERASED = "draft_erased";

    private final FateOfDraft fateOfDraft;

    DraftDeadlines(FateOfDraft fateOfDraft) {
        this.fateOfDraft = fateOfDraft;
    }

    @Override
    public Uni<List<CaseDeadline>> of(Mutiny.StatelessSession tx, CaseView view, Wording wording, Instant now) {
        return new Drafts(tx).find(view.id()).chain(header -> of(tx, header, wording, now));
    }

    private Uni<List<CaseDeadline>> of(
            Mutiny.StatelessSession tx, @Nullable DraftHeader header, Wording wording, Instant now) {
        return header == null || !header.draft() || header.kept()
                ? Uni.createFrom().item(List.of())
                : fateOfDraft.of(tx, header, now).map(fate -> Stream.concat(
                                Stream.of(hidden(header.lapsesAt(), wording, now)), erased(fate, wording, now).stream())
                        .toList());
    }

    private static CaseDeadline hidden(Instant lapsesAt, Wording wording, Instant now) {
        String state = now.isBefore(lapsesAt) ? "running" : "passed";
        Integer left = state.equals("running") ? left(now, lapsesAt) : null;
        return new CaseDeadline(
                HIDDEN,
                state,
                DraftLife.lastActivity(lapsesAt),
                lapsesAt,
                left,
                wording.of(HIDDEN + "." + state, lapsesAt));
    }

    private static Optional<CaseDeadline> erased(Fate fate, Wording wording, Instant now) {
        return switch (fate) {
            case Fate.Kept() -> Optional.empty();
            case Fate.Held(Instant since) -> erased("stopped", null, null, wording.of(ERASED + ".stopped", since));
            case Fate.Waits(Instant earliest) ->
                erased("not_started", null, null, wording.of(ERASED + ".not_started", earliest));
            case Fate.Unproven(Instant since) ->
                erased("not_started", null, null, wording.of(ERASED + ".unproven", since));
            case Fate.Announced(Instant at) ->
                erased("running", at, left(now, at), wording.of(ERASED + ".running", at));
            case Fate.Ends(Fate.Reason _) -> erased("passed", now, null, wording.of(ERASED + ".running", now));
        };
    }

    private static Optional<CaseDeadline> erased(
            String state, @Nullable Instant endsAt, @Nullable Integer left, String sentence) {
        return Optional.of(new CaseDeadline(ERASED, state, null, endsAt, left, sentence));
    }

    private static int left(Instant now, Instant end) {
        return Math.toIntExact(ChronoUnit.DAYS.between(Days.of(now), Days.of(end)));
    }
}
