package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/notes}: what staff note about a case for each other. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/notes")
class NotesResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListNotes listNotes;
    private final WriteNote writeNote;
    private final ContentTags contentTags;

    NotesResource(
            CurrentActor current,
            Idempotency idempotency,
            ListNotes listNotes,
            WriteNote writeNote,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listNotes = listNotes;
        this.writeNote = writeNote;
        this.contentTags = contentTags;
    }

    record Wanted(String body) {
        Wanted {
            requireNonNull(body, "body");
        }
    }

    /** Without the text: replies to repeated requests are kept for a day. */
    record Kept(UUID id, UUID by, Instant at) {}

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listNotes
                .list(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }

    @POST
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> write(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!FreeText.fits(wanted.body())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        Actor.Staff actor = current.staff();
        String path = WorkListResource.PATH + "/" + id + "/notes";
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, wanted), () -> writeNote
                .write(actor, id, wanted.body())
                .map(found -> CaseResource.reply(found, NotesResource::kept)));
    }

    private static Response kept(CaseNoteBody note) {
        return Reply.created(new Kept(note.id(), note.by(), note.at())).response();
    }
}
