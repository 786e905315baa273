package org.passerelle.evidence;

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
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/identity}: what the person has, what would help, and why. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/identity")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class IdentityResource {

    private final ReadIdentity readIdentity;
    private final CurrentActor current;
    private final IdentityWords words;
    private final ContentTags contentTags;

    IdentityResource(ReadIdentity readIdentity, CurrentActor current, IdentityWords words, ContentTags contentTags) {
        this.readIdentity = readIdentity;
        this.current = current;
        this.words = words;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language =
                words.spoken(Languages.wanted(accepted, current.actor().language()));
        return readIdentity.read(current.actor(), id).map(found -> reply(id, found, language, known));
    }

    private Response reply(UUID id, Optional<AssessedIdentity> found, String language, @Nullable String known) {
        return found.map(assessed -> contentTags
                        .ok(words.page(assessed, language))
                        .seenBy(current.actor(), id)
                        .in(language)
                        .unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
