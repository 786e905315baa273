package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}/evidence-told}: what a person told about their evidence, with hints. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/evidence-told")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class ToldEvidenceResource {

    private final CurrentActor current;
    private final ReadToldEvidence readToldEvidence;
    private final ContentTags contentTags;

    ToldEvidenceResource(CurrentActor current, ReadToldEvidence readToldEvidence, ContentTags contentTags) {
        this.current = current;
        this.readToldEvidence = readToldEvidence;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readToldEvidence
                .read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, body -> contentTags.ok(body).unless(known)));
    }
}
