package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/mine}: the organisation of the member who asks. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/mine")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class OwnPartnerResource {

    private final CurrentActor current;
    private final ReadOwn readOwn;
    private final ContentTags contentTags;

    OwnPartnerResource(CurrentActor current, ReadOwn readOwn, ContentTags contentTags) {
        this.current = current;
        this.readOwn = readOwn;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor.Helper member = current.helper();
        return readOwn.read(member.organisationId(), member.lead())
                .map(found -> found.map(shown -> contentTags.ok(shown).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }
}
