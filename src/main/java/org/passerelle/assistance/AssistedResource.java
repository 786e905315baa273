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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /assistance/applications}: starting an application with a person who has no phone. */
@Cancellable(false)
@Path(AssistedResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class AssistedResource {

    static final String PATH = Api.V1 + "/assistance/applications";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final SignUp signUp;

    AssistedResource(CurrentActor current, Idempotency idempotency, SignUp signUp) {
        this.current = current;
        this.idempotency = idempotency;
        this.signUp = signUp;
    }

    record Opened(UUID application, UUID grant, Instant endsAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(@HeaderParam("Idempotency-Key") @Nullable String key, AssistedStart start) {
        Actor.Helper helper = current.helper();
        IdempotentCall call = new IdempotentCall(key, helper.memberId(), "POST", PATH, start);
        return idempotency.once(call, () -> signUp.open(helper, start).map(AssistedResource::reply));
    }

    private static Response reply(SignUp.Outcome outcome) {
        return switch (outcome) {
            case SignUp.Outcome.Opened opened ->
                Reply.created(new Opened(opened.application(), opened.grant(), opened.endsAt()))
                        .at(PATH + "/" + opened.application())
                        .response();
            case SignUp.Outcome.FormUnknown _ -> Problems.of(ProblemType.FORM_UNKNOWN);
            case SignUp.Outcome.LanguageUnknown _ -> Problems.of(ProblemType.LANGUAGE_UNKNOWN);
            case SignUp.Outcome.ConsentOutdated _ -> Problems.of(ProblemType.CONSENT_REQUIRED);
            case SignUp.Outcome.MayNotHelp _ -> Problems.of(ProblemType.FORBIDDEN);
        };
    }
}
