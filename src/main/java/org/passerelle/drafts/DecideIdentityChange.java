package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.Carried;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Puts a corrected name or birth date into force when a caseworker accepts it, and tells the person either way. */
@ApplicationScoped
class DecideIdentityChange implements TaskDecision {

    private final CorrectionGate gate;
    private final DraftDesk desk;
    private final AmendSubmission amend;
    private final CorrectionNotices notices;

    DecideIdentityChange(CorrectionGate gate, DraftDesk desk, AmendSubmission amend, CorrectionNotices notices) {
        this.gate = gate;
        this.desk = desk;
        this.amend = amend;
        this.notices = notices;
    }

    @Override
    public TaskKind kind() {
        return IdentityChange.TASK;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new Drafts(tx)
                .lock(Objects.requireNonNull(task.applicationId()))
                .chain(header -> header == null ? notNow() : found(tx, header, task));
    }

    /** What has ended meanwhile is decided no more. */
    private Uni<Decided> found(Mutiny.StatelessSession tx, DraftHeader header, DecidedTask task) {
        return new Corrections(tx)
                .inReview(task.subject())
                .chain(rows -> rows.isEmpty() ? notNow() : decide(tx, header, rows, task));
    }

    private Uni<Decided> decide(
            Mutiny.StatelessSession tx, DraftHeader header, List<Corrections.Row> rows, DecidedTask task) {
        return new Drafts(tx)
                .read(header.id())
                .map(stored -> desk.open(header, stored).state())
                .chain(state -> task.outcome().equals(IdentityChange.ACCEPT)
                        ? gate.open(tx, header).chain(open -> accept(tx, header, state, open ? rows : null, task))
                        : decline(tx, header, rows, task));
    }

    private Uni<Decided> accept(
            Mutiny.StatelessSession tx,
            DraftHeader header,
            DraftState state,
            @Nullable List<Corrections.Row> rows,
            DecidedTask task) {
        if (rows == null) {
            return notNow();
        }
        List<Filing.Proposal> proposals =
                rows.stream().map(row -> desk.proposal(header, row)).toList();
        if (!proposals.stream().allMatch(one -> Filing.fits(state, one))) {
            return notNow();
        }
        Carried corrected = Filing.apply(state, proposals, Set.of());
        return amend.store(tx, header, corrected, task.now())
                .chain(() -> end(tx, header, rows, CorrectionState.ACCEPTED, task))
                .chain(() -> amend.seal(tx, header, corrected.after(), task.now()))
                .chain(() -> notices.tell(tx, header, Notice.IDENTITY_CHANGE_ACCEPTED, task.now()))
                .replaceWith(new Decided.Done());
    }

    private Uni<Decided> decline(
            Mutiny.StatelessSession tx, DraftHeader header, List<Corrections.Row> rows, DecidedTask task) {
        return end(tx, header, rows, CorrectionState.DECLINED, task)
                .chain(() -> notices.tell(tx, header, Notice.IDENTITY_CHANGE_DECLINED, task.now()))
                .replaceWith(new Decided.Done());
    }

    private static Uni<Void> end(
            Mutiny.StatelessSession tx,
            DraftHeader header,
            List<Corrections.Row> rows,
            CorrectionState state,
            DecidedTask task) {
        Set<String> keys = rows.stream().map(Corrections.Row::key).collect(Collectors.toSet());
        return new Corrections(tx).end(header.id(), keys, state, task.now()).replaceWithVoid();
    }

    private static Uni<Decided> notNow() {
        return Uni.createFrom().item(new Decided.NotNow());
    }
}
