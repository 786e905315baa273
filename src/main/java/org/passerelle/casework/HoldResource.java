package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

/** {@code /casework/applications/{id}/hold}: keeps a draft from being erased. */
@Cancellable(false)
@Path(Api.V1 + "/casework/applications/{id}/hold")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class HoldResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final HoldCase holdCase;

    HoldResource(CurrentActor current, Idempotency idempotency, HoldCase holdCase) {
        this.current = current;
        this.idempotency = idempotency;
        this.holdCase = holdCase;
    }

    record Hold(String reason) {
        Hold {
            requireNonNull(reason, "reason");
        }
    }

    record Held(String reason, UUID by, Instant at) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> place(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Hold hold) {
        Actor.Staff staff = current.staff();
        return idempotency.once(call(key, staff, "PUT", id, hold), () -> placed(staff, id, hold.reason()));
    }

    @DELETE
    public Uni<Response> lift(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff staff = current.staff();
        return idempotency.once(call(key, staff, "DELETE", id, null), () -> lifted(staff, id));
    }

    private Uni<Response> placed(Actor.Staff staff, UUID id, String reason) {
        return FreeText.fits(reason)
                ? holdCase.hold(staff, id, reason)
                        .map(held -> CaseResource.reply(held, at -> Reply.ok(new Held(reason, staff.staffId(), at))
                                .response()))
                : Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
    }

    private Uni<Response> lifted(Actor.Staff staff, UUID id) {
        return holdCase.hold(staff, id, null)
                .map(lifted -> CaseResource.reply(lifted, _ -> Reply.nothing().response()));
    }

    private static IdempotentCall call(
            @Nullable String key, Actor.Staff staff, String method, UUID id, @Nullable Object body) {
        String path = Api.V1 + "/casework/applications/" + id + "/hold";
        return new IdempotentCall(key, staff.staffId(), method, path, body);
    }
}
