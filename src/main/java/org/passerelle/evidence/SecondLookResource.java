package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

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
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Asks for a second look at what one officer found not usable. */
@Cancellable(false)
@Path(EvidenceResource.PATH + "/{piece}/second-look")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class SecondLookResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AskSecondLook askSecondLook;

    SecondLookResource(CurrentActor current, Idempotency idempotency, AskSecondLook askSecondLook) {
        this.current = current;
        this.idempotency = idempotency;
        this.askSecondLook = askSecondLook;
    }

    record Wanted(String words) {
        Wanted {
            requireNonNull(words, "words");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> ask(UUID id, UUID piece, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!FreeText.fits(wanted.words())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        Actor actor = current.actor();
        String path = EvidenceResource.path(id) + "/" + piece + "/second-look";
        return idempotency.once(new IdempotentCall(key, actor.id(), "POST", path, wanted), () -> askSecondLook
                .ask(actor, id, piece, wanted.words())
                .map(outcome ->
                        EvidenceResource.reply(outcome, _ -> Reply.nothing().response())));
    }
}
