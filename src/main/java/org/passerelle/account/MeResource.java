package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me}: the language of the person who is signed in, and what they can prove themselves with. */
@Cancellable(false)
@Path(Api.V1 + "/me")
class MeResource {

    private final ReadMe readMe;
    private final ChangeMe changeMe;
    private final ContentTags contentTags;
    private final Outbox outbox;
    private final CurrentActor currentActor;

    MeResource(ReadMe readMe, ChangeMe changeMe, ContentTags contentTags, Outbox outbox, CurrentActor currentActor) {
        this.readMe = readMe;
        this.changeMe = changeMe;
        this.contentTags = contentTags;
        this.outbox = outbox;
        this.currentActor = currentActor;
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT})
    public Uni<Response> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readMe.read(currentActor.applicant())
                .map(me -> contentTags.ok(me).unless(known));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPLICANT)
    public Uni<Response> change(ChangeMe.Wish wish) {
        return changeMe.change(currentActor.applicant(), wish)
                .invoke(outbox::kick)
                .map(MeResource::reply);
    }

    private static Response reply(ChangeMe.Outcome outcome) {
        return switch (outcome) {
            case ChangeMe.Outcome.Changed(ReadMe.Me me) -> Reply.ok(me).response();
            case ChangeMe.Outcome.LanguageUnknown _ -> Problems.of(ProblemType.LANGUAGE_UNKNOWN);
            case ChangeMe.Outcome.PinInvalid _ -> Problems.of(ProblemType.PIN_INVALID);
            case ChangeMe.Outcome.PinTaken _ -> Problems.of(ProblemType.PIN_TAKEN);
            case ChangeMe.Outcome.TooManyTries many ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .build();
        };
    }
}
