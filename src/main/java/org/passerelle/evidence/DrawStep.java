package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.inspection.ContentKind;
import org.passerelle.evidence.inspection.drawing.Copy;
import org.passerelle.evidence.inspection.drawing.DrawAnew;
import org.passerelle.evidence.inspection.drawing.Drawn;
import org.passerelle.evidence.store.SealedBlobs;

/**
 * Has a file drawn anew and keeps its pages. Rows come before bytes, so that no bytes lie where no row leads; nobody reads
 * them before the file is ready.
 */
@ApplicationScoped
class DrawStep implements FileStep {

    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final DrawAnew drawing;
    private final SealedBlobs blobs;
    private final EvidenceVault vault;

    DrawStep(Vertx vertx, Mutiny.SessionFactory sessions, DrawAnew drawing, SealedBlobs blobs, EvidenceVault vault) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.drawing = drawing;
        this.blobs = blobs;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public Uni<StepResult> take(ReceivedFile file, byte[] content) {
        return switch (ContentKind.of(content)) {
            case ContentKind.Taken taken ->
                vertx.executeBlocking(() -> drawing.draw(taken.kind(), content), false)
                        .chain(drawn -> keep(file, drawn));
            case ContentKind.NotTaken notTaken ->
                Uni.createFrom().item(new StepResult.Rejected(notTaken.reason(), Map.of()));
        };
    }

    private Uni<StepResult> keep(ReceivedFile file, Drawn drawn) {
        return switch (drawn) {
            case Drawn.Pages(List<Copy> copies) -> keep(file, copies);
            case Drawn.NotShown notShown -> Uni.createFrom().item(new StepResult.Rejected(notShown.reason(), Map.of()));
            case Drawn.Failed(String why) -> Uni.createFrom().item(new StepResult.Failed(why));
        };
    }

    private Uni<StepResult> keep(ReceivedFile file, List<Copy> copies) {
        byte[] key = vault.openKey(file.id(), file.sealedKey());
        return sessions.withStatelessTransaction(tx -> new Copies(tx).announce(file.id(), copies))
                .chain(() -> Multi.createFrom()
                        .iterable(copies)
                        .onItem()
                        .transformToUniAndConcatenate(copy -> blobs.put(key, Copies.name(file.id(), copy), copy.jpeg()))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> sessions.withStatelessTransaction(tx -> new Copies(tx).settled(file.id(), copies)))
                .map(there -> there ? drawn(copies) : new StepResult.Failed("the file went meanwhile"));
    }

    private static StepResult drawn(List<Copy> copies) {
        int pages = copies.stream().mapToInt(Copy::page).max().orElse(0);
        return StepResult.Passed.with(Map.of("pages", pages));
    }
}
