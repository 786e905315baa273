package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.passerelle.evidence.identity.Help;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Stage;
import org.passerelle.evidence.identity.WouldHelp;

/** Works out what is still needed of a person's identity and what would help most, outside of any transaction. */
@ApplicationScoped
public class AssessIdentity {

    private final Vertx vertx;

    AssessIdentity(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Tries thousands of sets of steps, and so not where others wait for it. */
    public Uni<AssessedIdentity> of(GatheredIdentity gathered) {
        return vertx.executeBlocking(() -> assessed(gathered), false);
    }

    private static AssessedIdentity assessed(GatheredIdentity gathered) {
        Identity identity = gathered.identity();
        Optional<Stage> next = Stage.next(gathered.view().state(), identity);
        List<Help> help = next.map(stage -> WouldHelp.of(identity, gathered.types(), stage))
                .orElse(List.of());
        return new AssessedIdentity(gathered, next, help);
    }
}
