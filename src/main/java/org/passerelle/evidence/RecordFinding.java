package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.Findings.Finding;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Keeps what an officer found of who somebody is, in the transaction of whoever let them in. */
@ApplicationScoped
public class RecordFinding {

    private static final String SEEN_OTHERWISE = "Another officer saw it otherwise.";

    private final FindingDesk desk;
    private final StaffTasks tasks;

    RecordFinding(FindingDesk desk, StaffTasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    public Uni<FindingResult> record(Mutiny.StatelessSession tx, Actor.Staff by, FindingWish wish, Instant now) {
        Optional<FindingKind> kind = FindingRules.of(wish.kind());
        if (kind.isEmpty() || !fits(kind.get(), wish)) {
            return result(new FindingResult.Invalid());
        }
        return Collections.disjoint(FindingRules.roles(kind.get()), by.roles())
                ? result(new FindingResult.RoleNotAllowed())
                : new Findings(tx).lock(wish.view().id()).chain(() -> about(tx, by, wish, kind.get(), now));
    }

    private static boolean fits(FindingKind kind, FindingWish wish) {
        boolean about = !FindingRules.aboutTheFacePhoto(kind) || wish.piece() != null;
        boolean person = kind != FindingKind.CHILD_SAFEGUARDED || FindingRules.ofAChild(wish.view());
        return about && person && kind != FindingKind.OWN_DATA_CHALLENGE;
    }

    private Uni<FindingResult> about(
            Mutiny.StatelessSession tx, Actor.Staff by, FindingWish wish, FindingKind kind, Instant now) {
        UUID piece = wish.piece();
        return piece == null
                ? weighed(tx, by, wish, kind, now)
                : new Pieces(tx)
                        .find(wish.view().id(), piece)
                        .chain(found -> found.isEmpty()
                                ? result(new FindingResult.Unknown())
                                : aboutPiece(tx, by, wish, kind, found.get(), now));
    }

    private Uni<FindingResult> aboutPiece(
            Mutiny.StatelessSession tx, Actor.Staff by, FindingWish wish, FindingKind kind, Piece piece, Instant now) {
        if (!FindingRules.aboutTheFacePhoto(kind)) {
            return weighed(tx, by, wish, kind, now);
        }
        return piece.type().equals(FacePhoto.TYPE)
                ? new ShownFiles(tx)
                        .standing(piece.id())
                        .chain(files -> files.ready() > 0
                                ? weighed(tx, by, wish, kind, now)
                                : result(new FindingResult.NotReady()))
                : result(new FindingResult.Invalid());
    }

    private Uni<FindingResult> weighed(
            Mutiny.StatelessSession tx, Actor.Staff by, FindingWish wish, FindingKind kind, Instant now) {
        return new Findings(tx).of(wish.view().id()).chain(all -> {
            List<Finding> others = FindingDesk.ofKinds(all, answersTo(kind));
            return desk.another(tx, others, by)
                    .chain(another -> another
                            ? keep(tx, by, wish, kind, others, now)
                            : result(new FindingResult.OtherOfficerNeeded()));
        });
    }

    /** What somebody else has to have found: the other signature, or the contrary. */
    private static Set<FindingKind> answersTo(FindingKind kind) {
        if (FindingRules.signature(kind)) {
            return EnumSet.of(kind);
        }
        return switch (kind) {
            case PHOTO_MATCH -> EnumSet.of(FindingKind.PHOTO_MISMATCH);
            case PHOTO_MISMATCH -> EnumSet.of(FindingKind.PHOTO_MATCH);
            default -> EnumSet.noneOf(FindingKind.class);
        };
    }

    private Uni<FindingResult> keep(
            Mutiny.StatelessSession tx,
            Actor.Staff by,
            FindingWish wish,
            FindingKind kind,
            List<Finding> others,
            Instant now) {
        UUID application = wish.view().id();
        Uni<Void> before = FindingRules.aboutTheFacePhoto(kind)
                ? overruled(tx, application, others, by, now)
                : Uni.createFrom().voidItem();
        return before.chain(() -> desk.add(tx, application, kind, wish.piece(), wish.words(), by, now))
                .call(found -> kind == FindingKind.PHOTO_MISMATCH
                        ? tasks.open(tx, new NewTask(PhotoMismatch.KIND, found.id(), application, now))
                        : Uni.createFrom().voidItem())
                .map(FindingResult.Done::new);
    }

    /** Nothing is left of what another officer found of the same faces; the record keeps it. */
    private Uni<Void> overruled(
            Mutiny.StatelessSession tx, UUID application, List<Finding> others, Actor.Staff by, Instant now) {
        return desk.withdrawAll(tx, application, others, by.staffId(), SEEN_OTHERWISE, now)
                .chain(() -> PhotoMismatch.over(tx, tasks, others, now));
    }

    private static Uni<FindingResult> result(FindingResult result) {
        return Uni.createFrom().item(result);
    }
}
