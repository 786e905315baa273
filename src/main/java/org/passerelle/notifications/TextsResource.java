package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.security.Roles;

/** {@code GET /api/v1/casework/texts}: which texts are missing, and which nobody has reviewed yet. */
@Cancellable(false)
@Path(Api.V1 + "/casework/texts")
@RolesAllowed({
    Roles.CASEWORKER,
    Roles.SUPERVISOR,
    Roles.PROGRAMME_MANAGER,
    Roles.AUDITOR,
    Roles.SPECIALIST,
    Roles.SAFEGUARDING
})
class TextsResource {

    private final TextReview review;
    private final ContentTags contentTags;

    TextsResource(TextReview review, ContentTags contentTags) {
        this.review = review;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return Uni.createFrom().item(contentTags.ok(review.body()).unless(known));
    }
}
