package org.passerelle.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/**
 * Puts a trained officer's finding into force. Confirming one claim declines the others on that child. A child's case in
 * another's account goes to the parent's; a child with an account keeps it, and their protection until the officer has
 * decided that as well.
 */
@ApplicationScoped
class DecideClaim implements TaskDecision {

    private final StaffTasks tasks;
    private final AccountNotices notices;

    DecideClaim(StaffTasks tasks, AccountNotices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    @Override
    public TaskKind kind() {
        return OpenClaim.TASK;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new ChildClaims(tx)
                .find(task.subject())
                .chain(claim -> claim == null ? Uni.createFrom().item(new Decided.Done()) : locked(tx, task, claim));
    }

    private Uni<Decided> locked(Mutiny.StatelessSession tx, DecidedTask task, ChildClaims.Claim claim) {
        var applications = new Applications(tx);
        return applications
                .lock(claim.child())
                .chain(() -> new ChildClaims(tx).lockOpenOn(claim.child()))
                .chain(open -> applications.find(claim.child()).chain(child -> applications
                        .find(claim.claimant())
                        .chain(claimant -> act(tx, new Scene(task, claim, open, child, claimant)))));
    }

    private record Scene(
            DecidedTask task,
            ChildClaims.Claim claim,
            List<ChildClaims.Claim> open,
            Optional<CaseView> child,
            Optional<CaseView> claimant) {

        boolean confirms() {
            return task.outcome().equals(OpenClaim.CONFIRMED);
        }

        /** A finding about a case that is no longer there to be anybody's waits until the officer has seen that. */
        boolean isPossible() {
            return isLive(child) && isLive(claimant);
        }

        List<ChildClaims.Claim> others() {
            return open.stream().filter(one -> !one.id().equals(claim.id())).toList();
        }

        private static boolean isLive(Optional<CaseView> view) {
            return view.filter(found -> found.state().live()).isPresent();
        }
    }

    private Uni<Decided> act(Mutiny.StatelessSession tx, Scene scene) {
        if (!scene.confirms()) {
            return end(tx, scene.task(), scene.claim(), OpenClaim.DECLINED).replaceWith(new Decided.Done());
        }
        return scene.isPossible()
                ? confirm(tx, scene).replaceWith(new Decided.Done())
                : Uni.createFrom().item(new Decided.NotNow());
    }

    private Uni<Void> confirm(Mutiny.StatelessSession tx, Scene scene) {
        CaseView child = scene.child().orElseThrow();
        UUID claimant = scene.claim().claimant();
        var claims = new ChildClaims(tx);
        return end(tx, scene.task(), scene.claim(), OpenClaim.CONFIRMED)
                .chain(() -> declineOthers(tx, scene))
                .chain(() -> claims.adopt(child.id(), claimant))
                .chain(() -> claims.share(child.id(), claimant))
                .chain(() -> tell(tx, child.id(), child.accountId()))
                .chain(() -> child.childAloneSince() == null
                        ? Uni.createFrom().voidItem()
                        : tasks.open(
                                tx,
                                new NewTask(
                                        Safeguarding.TASK,
                                        child.id(),
                                        child.id(),
                                        scene.task().now())));
    }

    private Uni<Void> declineOthers(Mutiny.StatelessSession tx, Scene scene) {
        return Multi.createFrom()
                .iterable(scene.others())
                .onItem()
                .transformToUniAndConcatenate(other -> end(tx, scene.task(), other, OpenClaim.DECLINED)
                        .chain(() -> tasks.close(
                                tx, OpenClaim.TASK, other.id(), scene.task().now())))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> end(Mutiny.StatelessSession tx, DecidedTask task, ChildClaims.Claim claim, String state) {
        return new ChildClaims(tx)
                .decide(claim.id(), state, task.by(), task.now())
                .chain(() -> new Applications(tx).find(claim.claimant()))
                .chain(claimant -> tell(
                        tx, claim.claimant(), claimant.map(CaseView::accountId).orElse(null)));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, UUID application, @Nullable UUID account) {
        return notices.tell(tx, Announcement.about(application, account, Notice.HOUSEHOLD_NEWS));
    }
}
