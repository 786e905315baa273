package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Outbox;
import org.passerelle.notifications.SafetyLine;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /applications/{id}/messages}: what a person, or somebody for them, writes to us. */
@Cancellable(false)
@Path(ArchiveResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
class MessagesResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final WriteToUs writeToUs;
    private final SafetyLine safetyLine;
    private final Outbox outbox;

    MessagesResource(
            CurrentActor current, Idempotency idempotency, WriteToUs writeToUs, SafetyLine safetyLine, Outbox outbox) {
        this.current = current;
        this.idempotency = idempotency;
        this.writeToUs = writeToUs;
        this.safetyLine = safetyLine;
        this.outbox = outbox;
    }

    record Letter(String body, @Nullable Boolean urgent) {
        Letter {
            requireNonNull(body, "body");
        }

        boolean isUrgent() {
            return urgent != null && urgent;
        }
    }

    /** What was kept; {@code safety} is shown before all else. */
    record Kept(UUID id, Instant at, String safety) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> write(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Letter letter) {
        Actor actor = current.actor();
        String path = Api.V1 + "/applications/" + id + "/messages";
        return idempotency
                .once(new IdempotentCall(key, actor.id(), "POST", path, letter), () -> kept(actor, id, letter))
                .invoke(outbox::kick);
    }

    private Uni<Response> kept(Actor actor, UUID id, Letter letter) {
        return FreeText.fits(letter.body())
                ? writeToUs
                        .write(actor, new WriteToUs.Letter(id, letter.body(), letter.isUrgent()))
                        .map(this::reply)
                : Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
    }

    private Response reply(Optional<WriteToUs.Kept> found) {
        return found.map(kept -> Reply.created(
                                new Kept(kept.id(), kept.at(), safetyLine.in(kept.language(), kept.urgent())))
                        .response())
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
