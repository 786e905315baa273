package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Reading one application. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}")
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT})
class ApplicationResource {

    private final CurrentActor current;
    private final ReadApplication readApplication;

    ApplicationResource(CurrentActor current, ReadApplication readApplication) {
        this.current = current;
        this.readApplication = readApplication;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readApplication.state(current.actor(), id).map(found -> reply(found, known));
    }

    private static Response reply(Optional<DraftHeader> found, @Nullable String known) {
        return found.map(draft ->
                        Reply.ok(ApplicationBody.of(draft)).tagged(draft.tag()).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
