package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.StaffPresence;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/presence}: presence in France as officers see it, and what they record of it. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/presence")
class PresenceResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final SeePresence seePresence;
    private final RecordPresence recordPresence;
    private final ContentTags contentTags;

    PresenceResource(
            CurrentActor current,
            Idempotency idempotency,
            SeePresence seePresence,
            RecordPresence recordPresence,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.seePresence = seePresence;
        this.recordPresence = recordPresence;
        this.contentTags = contentTags;
    }

    record Shown(String type, Instant at) {
        Shown {
            requireNonNull(type, "type");
            requireNonNull(at, "at");
        }
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return seePresence
                .see(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, seen -> contentTags.ok(seen).unless(known)));
    }

    @POST
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Shown shown) {
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/presence";
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, shown), () -> recordPresence
                .record(actor, id, shown.type(), shown.at())
                .map(found -> CaseResource.reply(found, PresenceResource::recorded)));
    }

    private static Response recorded(Optional<StaffPresence.Recorded> recorded) {
        return recorded.map(sign -> Reply.created(sign).response())
                .orElseGet(() -> Problems.of(ProblemType.PRESENCE_INVALID));
    }
}
