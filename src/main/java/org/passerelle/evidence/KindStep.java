package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.inspection.ContentKind;

/** Names a file by its content, whatever it says it is. */
@ApplicationScoped
class KindStep implements FileStep {

    private static final String NAME = "update evidence_files set media_type = :type where id = :file";

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public Uni<StepResult> take(ReceivedFile file, byte[] content) {
        return Uni.createFrom()
                .item(
                        switch (ContentKind.of(content)) {
                            case ContentKind.Taken taken ->
                                named(file.id(), taken.kind().mediaType());
                            case ContentKind.NotTaken notTaken -> new StepResult.Rejected(notTaken.reason(), Map.of());
                        });
    }

    private static StepResult named(UUID file, String mediaType) {
        return new StepResult.Passed(Map.of("mediaType", mediaType), (tx, _) -> name(tx, file, mediaType));
    }

    private static Uni<Void> name(Mutiny.StatelessSession tx, UUID file, String mediaType) {
        return tx.createNativeQuery(NAME)
                .setParameter("file", file)
                .setParameter("type", mediaType)
                .executeUpdate()
                .replaceWithVoid();
    }
}
