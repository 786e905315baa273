package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Roles;

/** {@code /partners/register}: every organisation that UKVI approved, as its staff see it. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/register")
@RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.SUPERVISOR, Roles.CASEWORKER, Roles.AUDITOR})
class PartnerRegisterResource {

    private final ReadRegister readRegister;
    private final ContentTags contentTags;

    PartnerRegisterResource(ReadRegister readRegister, ContentTags contentTags) {
        this.readRegister = readRegister;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readRegister
                .read(PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }
}
