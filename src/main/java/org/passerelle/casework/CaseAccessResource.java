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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
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

/** {@code POST /casework/applications/{id}/access}: opening a case of another team, with a reason. */
@Cancellable(false)
@Path(Api.V1 + "/casework/applications/{id}/access")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST})
class CaseAccessResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final OpenForReason openForReason;

    CaseAccessResource(CurrentActor current, Idempotency idempotency, OpenForReason openForReason) {
        this.current = current;
        this.idempotency = idempotency;
        this.openForReason = openForReason;
    }

    record Wish(String reason) {
        Wish {
            requireNonNull(reason, "reason");
        }
    }

    /** Until when the case is open in this session. */
    record Opened(Instant until) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wish wish) {
        Actor.Staff actor = current.staff();
        String path = Api.V1 + "/casework/applications/" + id + "/access";
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "POST", path, List.of(actor.sessionId(), wish)),
                () -> opened(actor, id, wish.reason()));
    }

    private Uni<Response> opened(Actor.Staff actor, UUID id, String reason) {
        return FreeText.fits(reason)
                ? openForReason.open(actor, id, reason).map(CaseAccessResource::reply)
                : Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
    }

    private static Response reply(Optional<Instant> until) {
        return until.map(each -> Reply.created(new Opened(each)).response())
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
