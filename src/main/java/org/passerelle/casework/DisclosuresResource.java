package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/disclosures}: something of a file was given to somebody outside. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/disclosures")
@RolesAllowed(Roles.SUPERVISOR)
class DisclosuresResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final RecordDisclosure recordDisclosure;

    DisclosuresResource(
            CurrentActor current, Idempotency idempotency, InstantSource clock, RecordDisclosure recordDisclosure) {
        this.current = current;
        this.idempotency = idempotency;
        this.clock = clock;
        this.recordDisclosure = recordDisclosure;
    }

    /** To whom, what, and until when law forbids to tell the person. */
    record Given(
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) String what,
            @Nullable Instant hiddenUntil,
            @Nullable String ground) {

        Given {
            if (to == null || what == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        RecordDisclosure.Disclosure disclosure(Actor.Staff actor, Instant now) {
            Recipient known = Recipient.of(to).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
            Hiding hiding = new Hiding(hiddenUntil, ground);
            hiding.check(actor, now);
            if (!TaskNotes.fits(what)) {
                throw new ProblemException(ProblemType.TEXT_INVALID);
            }
            return new RecordDisclosure.Disclosure(known, what, hiding, now);
        }
    }

    record Recorded(Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Given given) {
        Actor.Staff actor = current.staff();
        RecordDisclosure.Disclosure disclosure = given.disclosure(actor, clock.instant());
        String path = WorkListResource.PATH + "/" + id + "/disclosures";
        return idempotency.once(
                new IdempotentCall(key, actor.staffId(), "POST", path, given),
                () -> recordDisclosure.record(actor, id, disclosure).map(DisclosuresResource::reply));
    }

    private static Response reply(CaseRead<Instant> recorded) {
        return CaseResource.reply(
                recorded, at -> Reply.created(new Recorded(at)).response());
    }
}
