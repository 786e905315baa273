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

/** {@code POST /casework/applications/{id}/told}: somebody told the person where they stand. */
@Cancellable(false)
@Path(Api.V1 + "/casework/applications/{id}/told")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class TellingResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final RecordTelling recordTelling;

    TellingResource(CurrentActor current, Idempotency idempotency, RecordTelling recordTelling) {
        this.current = current;
        this.idempotency = idempotency;
        this.recordTelling = recordTelling;
    }

    record Told(String how) {
        Told {
            requireNonNull(how, "how");
        }
    }

    record Recorded(Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Told told) {
        Actor.Staff staff = current.staff();
        String path = Api.V1 + "/casework/applications/" + id + "/told";
        return idempotency.once(
                new IdempotentCall(key, staff.staffId(), "POST", path, told), () -> recorded(staff, id, told.how()));
    }

    private Uni<Response> recorded(Actor.Staff staff, UUID id, String how) {
        return FreeText.fits(how)
                ? recordTelling.record(staff, id, how).map(TellingResource::reply)
                : Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
    }

    private static Response reply(CaseRead<Instant> recorded) {
        return CaseResource.reply(
                recorded, at -> Reply.created(new Recorded(at)).response());
    }
}
