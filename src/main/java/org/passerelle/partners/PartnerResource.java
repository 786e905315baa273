package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/{id}}: one organisation, and what it tells about itself. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/{id}")
class PartnerResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ReadOrganisation readOrganisation;
    private final ChangeOrganisation changeOrganisation;
    private final ContentTags contentTags;

    PartnerResource(
            CurrentActor current,
            Idempotency idempotency,
            ReadOrganisation readOrganisation,
            ChangeOrganisation changeOrganisation,
            ContentTags contentTags) {
        this.current = current;
        this.idempotency = idempotency;
        this.readOrganisation = readOrganisation;
        this.changeOrganisation = changeOrganisation;
        this.contentTags = contentTags;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.SUPERVISOR, Roles.CASEWORKER, Roles.AUDITOR})
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readOrganisation.read(id).map(found -> found.map(
                        shown -> contentTags.ok(shown).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    @PATCH
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.LEAD})
    public Uni<Response> change(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, ChangeOrganisation.Wanted wanted) {
        Actor by = current.actor();
        IdempotentCall call = new IdempotentCall(key, by.id(), "PATCH", PartnersResource.PATH + "/" + id, wanted);
        return idempotency.once(
                call, () -> changeOrganisation.change(by, id, wanted).map(PartnerResource::reply));
    }

    private static Response reply(OrganisationOutcome outcome) {
        return switch (outcome) {
            case OrganisationOutcome.Done(OrganisationBody body) ->
                Reply.ok(body).response();
            case OrganisationOutcome.Refused(ProblemType type) -> Problems.of(type);
        };
    }
}
