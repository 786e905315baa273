package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.platform.Chance;

/** Draws a public number that no case has or ever had. */
@ApplicationScoped
class IssueReference {

    private static final long NUMBERS = 1L << 40;

    private final Chance chance;

    IssueReference(Chance chance) {
        this.chance = chance;
    }

    Uni<String> issue(Applications applications) {
        CaseReference reference = draw();
        return applications
                .reserve(reference)
                .chain(free -> free ? Uni.createFrom().item(reference.text()) : issue(applications));
    }

    private CaseReference draw() {
        Optional<CaseReference> reference = CaseReference.of(chance.below(NUMBERS));
        while (reference.isEmpty()) {
            reference = CaseReference.of(chance.below(NUMBERS));
        }
        return reference.get();
    }
}
