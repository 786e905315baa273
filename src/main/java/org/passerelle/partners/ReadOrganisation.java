package org.passerelle.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.demo.Demo;

/** Shows UKVI one organisation, with its suspension if there is one. */
@ApplicationScoped
class ReadOrganisation {

    private final Mutiny.SessionFactory sessions;
    private final SuspensionSecrets secrets;
    private final Demo demo;

    ReadOrganisation(Mutiny.SessionFactory sessions, SuspensionSecrets secrets, Demo demo) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.demo = demo;
    }

    /** The organisation with what is proposed, announced or in force against it. */
    record Shown(
            OrganisationBody organisation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            SuspensionBody suspension) {}

    Uni<Optional<Shown>> read(UUID id) {
        return sessions.withStatelessSession(tx -> new Organisations(tx)
                .find(id, demo.on())
                .chain(row -> row == null ? Uni.createFrom().item(Optional.<Shown>empty()) : shown(tx, row)));
    }

    private Uni<Optional<Shown>> shown(Mutiny.StatelessSession tx, OrganisationRow row) {
        return new Suspensions(tx)
                .open(row.id)
                .map(open -> Optional.of(
                        new Shown(OrganisationBody.of(row), open == null ? null : SuspensionBody.of(open, secrets))));
    }
}
