package org.passerelle.casework;

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
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.FindingResult;
import org.passerelle.evidence.FoundByStaff;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/findings}: what officers found of who somebody is. */
@Cancellable(false)
@Path(FindingsResource.PATH)
class FindingsResource {

    static final String PATH = WorkListResource.PATH + "/{id}/findings";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ListFindings listFindings;
    private final FindForCase findForCase;
    private final ContentTags contentTags;

    FindingsResource(
            CurrentActor current,
            Idempotency idempotency,
            ListFindings listFindings,
            FindForCase findForCase,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.listFindings = listFindings;
        this.findForCase = findForCase;
        this.contentTags = contentTags;
    }

    record Wanted(
            @JsonProperty(required = true) String kind,
            @Nullable UUID piece,
            @JsonProperty(required = true) String words) {
        Wanted {
            if (kind == null || words == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    /** Without the words: replies to repeated requests are kept for a day. */
    record Kept(UUID id, String kind, Instant at) {}

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST, Roles.AUDITOR})
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listFindings
                .list(current.staff(), id, PageQuery.of(limit, cursor))
                .map(found ->
                        CaseResource.reply(found, page -> contentTags.ok(page).unless(known)));
    }

    @POST
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> find(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!FreeText.fits(wanted.words())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        Actor.Staff actor = current.staff();
        String path = PATH.replace("{id}", id.toString());
        FindForCase.Wish wish = new FindForCase.Wish(wanted.kind(), wanted.piece(), wanted.words());
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, wanted), () -> findForCase
                .find(actor, id, wish)
                .map(found -> CaseResource.reply(found, FindingsResource::recorded)));
    }

    private static Response recorded(FindingResult result) {
        return result instanceof FindingResult.Done(FoundByStaff finding)
                ? Reply.created(new Kept(finding.id(), finding.kind(), finding.at()))
                        .response()
                : Problems.of(problem(result));
    }

    /** Why it is not so. */
    static ProblemType problem(FindingResult result) {
        return switch (result) {
            case FindingResult.Done _ -> throw new IllegalArgumentException("What is done is no problem");
            case FindingResult.Unknown _ -> ProblemType.NOT_FOUND;
            case FindingResult.RoleNotAllowed _ -> ProblemType.FORBIDDEN;
            case FindingResult.Invalid _ -> ProblemType.FINDING_INVALID;
            case FindingResult.NotReady _ -> ProblemType.PIECE_NOT_READY;
            case FindingResult.OtherOfficerNeeded _ -> ProblemType.OTHER_OFFICER_NEEDED;
        };
    }
}
