package org.passerelle.notifications;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.Uuids;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Declaring and listing the times in which people could not act. */
@Cancellable(false)
@Path(InterruptionsResource.PATH)
class InterruptionsResource {

    static final String PATH = Api.V1 + "/casework/interruptions";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final DeclareInterruption declareInterruption;
    private final ListInterruptions listInterruptions;
    private final ContentTags contentTags;

    InterruptionsResource(
            CurrentActor current,
            Idempotency idempotency,
            DeclareInterruption declareInterruption,
            ListInterruptions listInterruptions,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.declareInterruption = declareInterruption;
        this.listInterruptions = listInterruptions;
        this.contentTags = contentTags;
    }

    record Declaration(
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable String scope) {

        Declaration {
            requireNonNull(from, "from");
            requireNonNull(reason, "reason");
        }

        private boolean forEveryone() {
            return scope == null || scope.equals(InterruptionBody.EVERYONE);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.PROGRAMME_MANAGER})
    public Uni<Response> declare(@HeaderParam("Idempotency-Key") @Nullable String key, Declaration declaration) {
        Actor.Staff staff = current.staff();
        IdempotentCall call = new IdempotentCall(key, staff.staffId(), "POST", PATH, declaration);
        return idempotency.once(call, () -> declared(staff, declaration));
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listInterruptions
                .list(current.staff(), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    private Uni<Response> declared(Actor.Staff staff, Declaration declaration) {
        Optional<UUID> application = Uuids.parse(declaration.scope());
        if (!FreeText.fits(declaration.reason())) {
            return problem(ProblemType.TEXT_INVALID);
        }
        if (!declaration.forEveryone() && application.isEmpty()) {
            return problem(ProblemType.SCOPE_UNKNOWN);
        }
        return declareInterruption
                .declare(new DeclareInterruption.Wish(
                        declaration.from(), declaration.to(), declaration.reason(), application.orElse(null), staff))
                .map(InterruptionsResource::reply);
    }

    private static Response reply(DeclareInterruption.Outcome outcome) {
        return switch (outcome) {
            case DeclareInterruption.Outcome.Anew(InterruptionRow row) ->
                Reply.created(InterruptionBody.of(row)).response();
            case DeclareInterruption.Outcome.Known(InterruptionRow row) ->
                Reply.ok(InterruptionBody.of(row)).response();
            case DeclareInterruption.Outcome.Invalid() -> Problems.of(ProblemType.INTERRUPTION_INVALID);
            case DeclareInterruption.Outcome.ScopeUnknown() -> Problems.of(ProblemType.SCOPE_UNKNOWN);
        };
    }

    private static Uni<Response> problem(ProblemType type) {
        return Uni.createFrom().item(Problems.of(type));
    }
}
