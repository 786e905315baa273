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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
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

/** Starting and listing applications. */
@Cancellable(false)
@Path(ApplicationsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class ApplicationsResource {

    static final String PATH = Api.V1 + "/applications";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final OpenDraft openDraft;
    private final ListApplications listApplications;
    private final ContentTags contentTags;

    ApplicationsResource(
            CurrentActor current,
            Idempotency idempotency,
            OpenDraft openDraft,
            ListApplications listApplications,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.openDraft = openDraft;
        this.listApplications = listApplications;
        this.contentTags = contentTags;
    }

    record Start(@JsonProperty(required = true) String form) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> start(@HeaderParam("Idempotency-Key") @Nullable String key, Start request) {
        Actor.Applicant actor = current.applicant();
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "POST", PATH, request);
        return idempotency.once(call, () -> started(actor, request));
    }

    private Uni<Response> started(Actor.Applicant actor, Start request) {
        return openDraft.open(actor, request.form()).map(ApplicationsResource::reply);
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT})
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        Actor.Applicant actor = current.applicant();
        return listApplications
                .list(actor, query)
                .map(rows -> contentTags.ok(page(actor, rows, query)).unless(known));
    }

    private static Page<ApplicationBody> page(Actor.Applicant actor, List<DraftHeader> rows, PageQuery query) {
        return Page.of(
                rows,
                query,
                DraftHeader::id,
                row -> actor.limited() ? ApplicationBody.of(row).veiled() : ApplicationBody.of(row));
    }

    private static Response reply(OpenDraft.Outcome outcome) {
        return switch (outcome) {
            case OpenDraft.Outcome.Anew(DraftHeader draft) ->
                located(Reply.created(ApplicationBody.of(draft)), draft).response();
            case OpenDraft.Outcome.Existing(DraftHeader draft) ->
                located(Reply.ok(ApplicationBody.of(draft)), draft).response();
            case OpenDraft.Outcome.NotOpen() -> Problems.of(ProblemType.FORM_NOT_OPEN);
            case OpenDraft.Outcome.FormUnknown() -> Problems.of(ProblemType.FORM_UNKNOWN);
        };
    }

    private static Reply located(Reply reply, DraftHeader draft) {
        return reply.at(PATH + "/" + draft.id()).tagged(draft.tag());
    }
}
