package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the applications of unrelated people that hold the same file; who may know was asked before. */
@ApplicationScoped
public class FilesElsewhere {

    /** An application, by what staff call it. */
    public record Case(UUID id, String reference) {}

    /**
     * What was found.
     *
     * @param hidden how many more there are that whoever asks cannot open: drafts, and those of children who are alone
     */
    public record Elsewhere(List<Case> items, int hidden) {}

    /** Empty where there is no such file; a file that is not checked yet is nowhere else. */
    public Uni<Optional<Elsewhere>> of(Mutiny.StatelessSession tx, FileWanted wanted, boolean seesChildren) {
        SameFiles files = new SameFiles(tx);
        return files.find(wanted.application(), wanted.piece(), wanted.file())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : others(files, wanted.application(), found.get())
                                .map(others -> Optional.of(shown(others, seesChildren))));
    }

    /** One file of one piece. */
    public record FileWanted(UUID application, UUID piece, UUID file) {}

    private static Uni<List<SameFiles.Other>> others(SameFiles files, UUID application, SameFiles.Known known) {
        return known.digest() == null ? Uni.createFrom().item(List.of()) : files.others(application, known.digest());
    }

    private static Elsewhere shown(List<SameFiles.Other> others, boolean seesChildren) {
        List<Case> items = others.stream()
                .filter(other -> other.submitted() && (seesChildren || !other.child()))
                .map(other -> new Case(other.id(), other.reference()))
                .toList();
        return new Elsewhere(items, others.size() - items.size());
    }
}
