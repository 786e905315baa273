package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}}: one case with all that surrounds it. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class CaseResource {

    private final CurrentActor current;
    private final ReadCase readCase;
    private final ContentTags contentTags;

    CaseResource(CurrentActor current, ReadCase readCase, ContentTags contentTags) {
        this.current = current;
        this.readCase = readCase;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readCase.read(current.staff(), id)
                .map(found -> reply(found, page -> contentTags.ok(page).unless(known)));
    }

    static <T> Response reply(CaseRead<T> read, Function<T, Response> shown) {
        return switch (read) {
            case CaseRead.Found<T> found -> shown.apply(found.body());
            case CaseRead.ReasonNeeded<T> _ -> Problems.of(ProblemType.REASON_NEEDED);
            case CaseRead.Unknown<T> _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
