package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Roles;

/** {@code POST …/location/nonces}; takes no {@code Idempotency-Key}: a lost reply costs nothing but another call. */
@Cancellable(false)
@Path(LocationResource.PATH + "/nonces")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class LocationNoncesResource {

    private final LocationReader reader;
    private final MakeNonce makeNonce;

    LocationNoncesResource(LocationReader reader, MakeNonce makeNonce) {
        this.reader = reader;
        this.makeNonce = makeNonce;
    }

    @POST
    public Uni<Response> make(UUID id) {
        return makeNonce.make(reader.actor(), id).map(outcome -> switch (outcome) {
            case MakeNonce.Outcome.Made made -> Reply.created(made).response();
            case MakeNonce.Outcome.Closed _ -> Problems.of(ProblemType.EVIDENCE_CLOSED);
            case MakeNonce.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        });
    }
}
