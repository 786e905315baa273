package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** What may be done with a case, and what a move would do and say: {@code …/transitions} and {@code …/preview}. */
@Cancellable(false)
@Path(TransitionsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class TransitionPreviewResource {

    private final CurrentActor current;
    private final ListTransitions listTransitions;
    private final PreviewTransition previewTransition;
    private final ContentTags contentTags;

    TransitionPreviewResource(
            CurrentActor current,
            ListTransitions listTransitions,
            PreviewTransition previewTransition,
            ContentTags contentTags) {
        this.current = current;
        this.listTransitions = listTransitions;
        this.previewTransition = previewTransition;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listTransitions
                .list(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, ways -> contentTags.ok(ways).unless(known)));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> preview(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, TransitionBody body) {
        return previewTransition
                .preview(current.staff(), body.wish(id, ifMatch))
                .map(TransitionPreviewResource::reply);
    }

    private static Response reply(Foresight foresight) {
        return foresight instanceof Foresight.Ready ready
                ? Reply.ok(ready.preview()).response()
                : TransitionProblems.of(foresight).build();
    }
}
