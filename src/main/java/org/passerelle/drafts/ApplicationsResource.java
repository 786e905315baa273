package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Starting, listing and reading applications. */
@Cancellable(false)
@Path(ApplicationsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class ApplicationsResource {

    static final String PATH = Api.V1 + "/applications";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final OpenDraft openDraft;
    private final ReadDrafts readDrafts;

    ApplicationsResource(CurrentActor current, Idempotency idempotency, OpenDraft openDraft, ReadDrafts readDrafts) {
        this.current = current;
        this.idempotency = idempotency;
        this.openDraft = openDraft;
        this.readDrafts = readDrafts;
    }

    record Start(@JsonProperty(required = true) String form) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> start(@HeaderParam("Idempotency-Key") @Nullable String key, Start request) {
        Actor.Applicant actor = current.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", PATH, request);
        return idempotency.once(
                call, () -> openDraft.open(actor, request.form()).map(ApplicationsResource::reply));
    }

    @GET
    public Uni<Page<ApplicationBody>> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        PageQuery query = PageQuery.of(limit, cursor);
        return readDrafts.list(current.applicant(), query).map(rows -> page(rows, query));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readDrafts.header(current.actor(), id).map(found -> reply(found, known));
    }

    private static Page<ApplicationBody> page(List<DraftHeader> rows, PageQuery query) {
        return Page.of(rows, query, DraftHeader::id, ApplicationBody::of);
    }

    private static Response reply(OpenDraft.Outcome outcome) {
        return switch (outcome) {
            case OpenDraft.Outcome.Anew(DraftHeader draft) ->
                located(Reply.created(ApplicationBody.of(draft)), draft).response();
            case OpenDraft.Outcome.Existing(DraftHeader draft) ->
                located(Reply.ok(ApplicationBody.of(draft)), draft).response();
            case OpenDraft.Outcome.FormUnknown() -> Problems.of(ProblemType.FORM_UNKNOWN);
        };
    }

    private static Reply located(Reply reply, DraftHeader draft) {
        return reply.at(PATH + "/" + draft.id()).tagged(draft.tag());
    }

    private static Response reply(Optional<DraftHeader> found, @Nullable String known) {
        return found.map(draft ->
                        Reply.ok(ApplicationBody.of(draft)).tagged(draft.tag()).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
