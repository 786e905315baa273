package org.passerelle.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** An adult's word that the person with this number is their child. */
@Cancellable(false)
@Path(HouseholdResource.PATH + "/claims")
@RolesAllowed(Roles.APPLICANT)
class ClaimsResource {

    private static final int ACCEPTED = 202;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ClaimChild claimChild;

    ClaimsResource(CurrentActor current, Idempotency idempotency, ClaimChild claimChild) {
        this.current = current;
        this.idempotency = idempotency;
        this.claimChild = claimChild;
    }

    /** The number of the child's case. */
    record Claim(@JsonProperty(required = true) String reference) {

        Claim {
            if (reference == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        CaseReference parsed() {
            return CaseReference.parse(reference)
                    .orElseThrow(() -> new ProblemException(ProblemType.REFERENCE_INVALID));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> claim(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Claim request) {
        Actor.Applicant actor = current.applicant();
        CaseReference reference = request.parsed();
        String path = HouseholdResource.path(id, "/claims");
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", path, request);
        return idempotency.once(call, () -> claimed(actor, id, reference));
    }

    private Uni<Response> claimed(Actor.Applicant actor, UUID id, CaseReference reference) {
        return claimChild.claim(actor, id, reference).map(ClaimsResource::reply);
    }

    private static Response reply(HouseholdOutcome outcome) {
        return outcome instanceof HouseholdOutcome.Done
                ? Response.status(ACCEPTED).build()
                : HouseholdResource.reply(outcome);
    }
}
