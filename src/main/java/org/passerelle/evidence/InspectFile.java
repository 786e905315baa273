package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Inspects one file, step by step, from the first that has no result yet. */
@ApplicationScoped
class InspectFile {

    private final Mutiny.SessionFactory sessions;
    private final OriginalBytes originals;
    private final InspectionEnd end;
    private final List<FileStep> steps;

    InspectFile(
            Mutiny.SessionFactory sessions, OriginalBytes originals, InspectionEnd end, InspectionSteps inspection) {
        this.sessions = sessions;
        this.originals = originals;
        this.end = end;
        this.steps = inspection.inOrder();
    }

    Uni<Void> inspect(ReceivedFile file) {
        return sessions.withStatelessSession(tx -> new FileSteps(tx).done(file.id()))
                .map(done -> steps.stream()
                        .filter(step -> !done.contains(step.name()))
                        .toList())
                .chain(left -> left.isEmpty()
                        ? end.ready(file)
                        : originals
                                .of(file.id(), file.sealedKey(), file.length())
                                .chain(content -> goOn(file, content, left)));
    }

    private Uni<Void> goOn(ReceivedFile file, byte[] content, List<FileStep> left) {
        return left.isEmpty()
                ? end.ready(file)
                : left.getFirst().take(file, content).chain(result -> act(file, content, left, result));
    }

    private Uni<Void> act(ReceivedFile file, byte[] content, List<FileStep> left, StepResult result) {
        String step = left.getFirst().name();
        return switch (result) {
            case StepResult.Passed passed ->
                end.passed(file, step, passed).chain(() -> goOn(file, content, left.subList(1, left.size())));
            case StepResult.Rejected rejected -> end.rejected(file, step, rejected);
            case StepResult.Later later -> end.later(file, later.why());
            case StepResult.Failed failed -> end.failed(file, failed.why());
        };
    }
}
