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
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Which applications may be of one person, two of them side by side, and telling two people apart. */
@Cancellable(false)
@Path(DuplicatesResource.PATH)
class DuplicatesResource {

    static final String PATH = Api.V1 + "/casework/applications/{id}/duplicates";

    private final CurrentActor current;
    private final ListDuplicates listDuplicates;
    private final CompareCases compareCases;
    private final DismissDuplicate dismissDuplicate;
    private final Idempotency idempotency;
    private final ContentTags contentTags;

    DuplicatesResource(
            CurrentActor current,
            ListDuplicates listDuplicates,
            CompareCases compareCases,
            DismissDuplicate dismissDuplicate,
            Idempotency idempotency,
            ContentTags contentTags) {
        this.current = current;
        this.listDuplicates = listDuplicates;
        this.compareCases = compareCases;
        this.dismissDuplicate = dismissDuplicate;
        this.idempotency = idempotency;
        this.contentTags = contentTags;
    }

    /** Why they are two people, for colleagues. */
    record Dismissal(@Nullable String reason) {}

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> list(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listDuplicates.list(current.staff(), id).map(found -> shown(found, known));
    }

    @GET
    @Path("/{other}")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
    public Uni<Response> compare(UUID id, UUID other, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return compareCases.compare(current.staff(), id, other).map(found -> shown(found, known));
    }

    @POST
    @Path("/{other}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
    public Uni<Response> dismiss(
            UUID id, UUID other, @HeaderParam("Idempotency-Key") @Nullable String key, Dismissal dismissal) {
        Actor.Staff by = current.staff();
        String reason = dismissal.reason();
        if (reason == null || !FreeText.fits(reason)) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        String path = PATH.replace("{id}", id.toString()) + "/" + other + "/dismissal";
        IdempotentCall call = new IdempotentCall(key, by.staffId(), "POST", path, dismissal);
        return idempotency.once(call, () -> dismissDuplicate
                .dismiss(by, id, other, reason)
                .map(found -> CaseResource.reply(found, _ -> Reply.nothing().response())));
    }

    private <T> Response shown(CaseRead<T> found, @Nullable String known) {
        return CaseResource.reply(found, body -> contentTags.ok(body).unless(known));
    }
}
