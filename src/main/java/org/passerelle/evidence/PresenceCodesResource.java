package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** {@code …/location/sms-codes}: a code to a French number, and its way back. */
@Cancellable(false)
@Path(PresenceCodesResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class PresenceCodesResource {

    static final String PATH = LocationResource.PATH + "/sms-codes";

    private final LocationReader reader;
    private final SendPresenceCode sendCode;
    private final ConfirmPresenceCode confirmCode;
    private final Idempotency idempotency;

    PresenceCodesResource(
            LocationReader reader,
            SendPresenceCode sendCode,
            ConfirmPresenceCode confirmCode,
            Idempotency idempotency) {
        this.reader = reader;
        this.sendCode = sendCode;
        this.confirmCode = confirmCode;
        this.idempotency = idempotency;
    }

    record Wanted(String contact) {
        Wanted {
            requireNonNull(contact, "contact");
        }
    }

    record Typed(String contact, String code) {
        Typed {
            requireNonNull(contact, "contact");
            requireNonNull(code, "code");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> send(
            UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted, Wanted wanted) {
        Actor actor = reader.actor();
        String language = Languages.wanted(accepted, actor.language());
        return sendCode.send(actor, id, wanted.contact(), language).map(PresenceCodesResource::reply);
    }

    /** What is kept to know a repeated call again holds no number. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> confirm(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Typed typed) {
        Actor actor = reader.actor();
        String path = PATH.replace("{id}", id.toString()) + "/confirmation";
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", path, typed.code());
        return idempotency.once(call, () -> confirmCode
                .confirm(actor, id, typed.contact(), typed.code(), reader.language(accepted))
                .map(PresenceCodesResource::reply));
    }

    private static Response reply(SendPresenceCode.Outcome outcome) {
        return switch (outcome) {
            case SendPresenceCode.Outcome.Sent _ -> new Reply(202, null, null, null, Map.of()).response();
            case SendPresenceCode.Outcome.NotFrench _ -> Problems.of(ProblemType.FRENCH_NUMBER_NEEDED);
            case SendPresenceCode.Outcome.TooMany(Duration wait) ->
                Problems.with(ProblemType.TOO_MANY_CODES).retryAfter(wait).build();
            case SendPresenceCode.Outcome.Closed _ -> Problems.of(ProblemType.EVIDENCE_CLOSED);
            case SendPresenceCode.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }

    private static Response reply(ConfirmPresenceCode.Outcome outcome) {
        return switch (outcome) {
            case ConfirmPresenceCode.Outcome.Shown(PresenceBody body) ->
                Reply.created(body).response();
            case ConfirmPresenceCode.Outcome.Wrong(int left) ->
                Problems.with(ProblemType.CODE_WRONG)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .member("triesLeft", left)
                        .build();
            case ConfirmPresenceCode.Outcome.Expired _ ->
                Problems.with(ProblemType.CODE_EXPIRED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
            case ConfirmPresenceCode.Outcome.NotFrench _ -> Problems.of(ProblemType.FRENCH_NUMBER_NEEDED);
            case ConfirmPresenceCode.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
