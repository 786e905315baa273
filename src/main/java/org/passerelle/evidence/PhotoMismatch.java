package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.Findings.Finding;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Another officer compares a face photo that one found to be of somebody else; whatever they see refuses nobody. */
@ApplicationScoped
class PhotoMismatch implements TaskDecision {

    private static final String SAME_PERSON = "same_person";
    private static final String COMPARED_AGAIN = "Another officer compared the photo again.";

    /** Its subject is the finding. */
    static final TaskKind KIND = new TaskKind(
            "photo_mismatch",
            Roles.CASEWORKER,
            Duration.ofDays(3),
            List.of(SAME_PERSON, "another_person", "cannot_tell"));

    private final FindingDesk desk;

    PhotoMismatch(FindingDesk desk) {
        this.desk = desk;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return new Findings(tx)
                .find(task.subject())
                .chain(found -> found.isEmpty()
                        ? decided(new Decided.Done())
                        : desk.another(tx, List.of(found.get()), task.by())
                                .chain(another -> another
                                        ? put(tx, task, found.get())
                                        : decided(new Decided.OtherOfficerNeeded())));
    }

    private Uni<Decided> put(Mutiny.StatelessSession tx, DecidedTask task, Finding mismatch) {
        if (!task.outcome().equals(SAME_PERSON)) {
            return decided(new Decided.Done());
        }
        UUID application = Objects.requireNonNull(task.applicationId(), "A finding is about a case");
        String words = task.note() == null ? COMPARED_AGAIN : task.note();
        return desk.withdraw(tx, application, mismatch.id(), task.by().staffId(), words, task.now())
                .chain(() -> desk.add(
                        tx, application, FindingKind.PHOTO_MATCH, mismatch.piece(), words, task.by(), task.now()))
                .replaceWith(new Decided.Done());
    }

    /** Nobody need compare any more what is withdrawn. */
    static Uni<Void> over(Mutiny.StatelessSession tx, StaffTasks tasks, List<Finding> findings, Instant now) {
        return Multi.createFrom()
                .iterable(findings)
                .filter(finding -> finding.kind() == FindingKind.PHOTO_MISMATCH)
                .onItem()
                .transformToUniAndConcatenate(finding -> tasks.close(tx, KIND, finding.id(), now))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Decided> decided(Decided decided) {
        return Uni.createFrom().item(decided);
    }
}
