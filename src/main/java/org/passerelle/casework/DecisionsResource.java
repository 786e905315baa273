package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.ActivityTexts;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/decisions} and {@code …/checks}: what was decided and why, and what is being checked. */
@Cancellable(false)
@Path(OwnMovesResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class DecisionsResource {

    private final CurrentActor current;
    private final ReadDecisions readDecisions;
    private final ReadOwnChecks readOwnChecks;
    private final OptionTexts options;
    private final ActivityTexts kinds;
    private final ContentTags contentTags;

    DecisionsResource(
            CurrentActor current,
            ReadDecisions readDecisions,
            ReadOwnChecks readOwnChecks,
            OptionTexts options,
            ActivityTexts kinds,
            ContentTags contentTags) {
        this.current = current;
        this.readDecisions = readDecisions;
        this.readOwnChecks = readOwnChecks;
        this.options = options;
        this.kinds = kinds;
        this.contentTags = contentTags;
    }

    @GET
    @Path("/decisions")
    public Uni<Response> decisions(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor actor = current.actor();
        String language = options.spoken(Languages.wanted(accepted, actor.language()));
        return readDecisions
                .read(actor, id, PageQuery.of(limit, cursor), language)
                .map(found -> reply(found, language, known));
    }

    @GET
    @Path("/checks")
    public Uni<Response> checks(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor actor = current.actor();
        String language = kinds.spoken(Languages.wanted(accepted, actor.language()));
        return readOwnChecks
                .read(actor, id, PageQuery.of(limit, cursor), language)
                .map(found -> reply(found, language, known));
    }

    private <T> Response reply(Optional<Page<T>> found, String language, @Nullable String known) {
        return found.map(page -> contentTags.ok(page).in(language).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
