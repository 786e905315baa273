package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.privacy.LookupHash;

/**
 * Keeps by what the same bytes are found again. Where an application of somebody unrelated holds them, a person looks:
 * families and shared photographers are innocent reasons, so nothing is refused.
 */
@ApplicationScoped
class DigestStep implements FileStep {

    private static final String PURPOSE = "evidence-file";

    private final LookupHash hashes;
    private final StaffTasks tasks;

    DigestStep(LookupHash hashes, StaffTasks tasks) {
        this.hashes = hashes;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Uni<StepResult> take(ReceivedFile file, byte[] content) {
        byte[] digest = hashes.of(PURPOSE, HexFormat.of().formatHex(Sha256.of(content)));
        return Uni.createFrom()
                .item(new StepResult.Passed(Map.of(), (tx, now) -> keep(new SameFiles(tx), file, digest, now)));
    }

    private Uni<Void> keep(SameFiles files, ReceivedFile file, byte[] digest, Instant now) {
        return files.lock(digest)
                .chain(() -> files.keep(file.id(), digest))
                .chain(() -> files.elsewhere(file, digest))
                .chain(found -> flag(files.tx(), file, found, now));
    }

    private Uni<Void> flag(Mutiny.StatelessSession tx, ReceivedFile file, SameFiles.Elsewhere found, Instant now) {
        return switch (found) {
            case NOWHERE -> Uni.createFrom().voidItem();
            case WITH_ADULTS -> tasks.open(tx, new NewTask(SameFile.KIND, file.id(), file.application(), now));
            case WITH_A_CHILD_ALONE ->
                tasks.open(tx, new NewTask(SameFile.OF_CHILD, file.id(), file.application(), now));
        };
    }
}
