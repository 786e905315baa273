package org.passerelle.evidence;

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
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/evidence-requests} and {@code …/evidence-reviews}: what is wanted, and what was found. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class OwnEvidenceResource {

    private final CurrentActor current;
    private final OwnRequests requests;
    private final OwnReviews reviews;
    private final Spoken spoken;
    private final ContentTags contentTags;

    OwnEvidenceResource(
            CurrentActor current, OwnRequests requests, OwnReviews reviews, Spoken spoken, ContentTags contentTags) {
        this.current = current;
        this.requests = requests;
        this.reviews = reviews;
        this.spoken = spoken;
        this.contentTags = contentTags;
    }

    @GET
    @Path("/evidence-requests")
    public Uni<Response> requests(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor actor = current.actor();
        String language = spoken.ofRequests(Languages.wanted(accepted, actor.language()));
        return requests.of(actor, id, PageQuery.of(limit, cursor), language)
                .map(found -> reply(actor, id, found, language, known));
    }

    @GET
    @Path("/evidence-reviews")
    public Uni<Response> reviews(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor actor = current.actor();
        String language = spoken.ofReviews(Languages.wanted(accepted, actor.language()));
        return reviews.of(actor, id, PageQuery.of(limit, cursor), language)
                .map(found -> reply(actor, id, found, language, known));
    }

    private <T> Response reply(Actor actor, UUID id, Optional<Page<T>> found, String language, @Nullable String known) {
        return found.map(page ->
                        contentTags.ok(page).in(language).seenBy(actor, id).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
