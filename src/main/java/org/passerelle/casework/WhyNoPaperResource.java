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

/** {@code GET /casework/applications/{id}/no-paper}: why a person has no paper, which is an answer. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/no-paper")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST, Roles.AUDITOR})
class WhyNoPaperResource {

    private final CurrentActor current;
    private final ReadWhyNoPaper readWhyNoPaper;
    private final ContentTags contentTags;

    WhyNoPaperResource(CurrentActor current, ReadWhyNoPaper readWhyNoPaper, ContentTags contentTags) {
        this.current = current;
        this.readWhyNoPaper = readWhyNoPaper;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readWhyNoPaper
                .read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, told -> contentTags.ok(told).unless(known)));
    }
}
