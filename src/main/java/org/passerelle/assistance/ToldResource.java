package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /assistance/applications/{id}/told}: a helper told the person where they stand. */
@Cancellable(false)
@Path(AssistedResource.PATH + "/{id}/told")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class ToldResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final TellForUs tellForUs;

    ToldResource(CurrentActor current, Idempotency idempotency, TellForUs tellForUs) {
        this.current = current;
        this.idempotency = idempotency;
        this.tellForUs = tellForUs;
    }

    record Told(String how) {
        Told {
            Objects.requireNonNull(how, "how");
        }
    }

    record Recorded(Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Told told) {
        Actor.Helper helper = current.helper();
        String path = AssistedResource.PATH + "/" + id + "/told";
        IdempotentCall call = new IdempotentCall(key, helper.memberId(), "POST", path, told);
        return idempotency.once(call, () -> recorded(helper, id, told.how()));
    }

    private Uni<Response> recorded(Actor.Helper helper, UUID id, String how) {
        return FreeText.fits(how)
                ? tellForUs.record(helper, id, how).map(ToldResource::reply)
                : Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
    }

    private static Response reply(Optional<Instant> recorded) {
        return recorded.map(at -> Reply.created(new Recorded(at)).response())
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
