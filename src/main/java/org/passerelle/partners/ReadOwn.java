package org.passerelle.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.demo.Demo;

/** Shows members their own organisation; that a suspension is announced, when it takes force and why, only leads. */
@ApplicationScoped
class ReadOwn {

    private final Mutiny.SessionFactory sessions;
    private final SuspensionSecrets secrets;
    private final Demo demo;

    ReadOwn(Mutiny.SessionFactory sessions, SuspensionSecrets secrets, Demo demo) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.demo = demo;
    }

    /** What is going to happen. */
    record Notice(String reason, String statement, Instant takesForceAt) {}

    /** The organisation; {@code notice} is null where nothing is announced. */
    record Shown(
            OrganisationBody organisation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Notice notice) {}

    Uni<Optional<Shown>> read(UUID id, boolean lead) {
        return sessions.withStatelessSession(tx -> new Organisations(tx)
                .find(id, demo.on())
                .chain(row -> row == null ? Uni.createFrom().item(Optional.<Shown>empty()) : shown(tx, row, lead)));
    }

    private Uni<Optional<Shown>> shown(Mutiny.StatelessSession tx, OrganisationRow row, boolean lead) {
        return new Suspensions(tx)
                .open(row.id)
                .map(open -> Optional.of(new Shown(OrganisationBody.of(row), lead ? notice(open) : null)));
    }

    private @Nullable Notice notice(@Nullable SuspensionRow open) {
        return open == null || open.takesForceAt == null
                ? null
                : new Notice(open.reason, secrets.openStatement(open), open.takesForceAt);
    }
}
