package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.DeadlineTexts;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /applications/{id}/deadlines}: what has to be done in time, each explained in one sentence. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/deadlines")
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
class DeadlinesResource {

    private final ListDeadlines listDeadlines;
    private final CurrentActor current;
    private final DeadlineTexts texts;
    private final ContentTags contentTags;

    DeadlinesResource(ListDeadlines listDeadlines, CurrentActor current, DeadlineTexts texts, ContentTags contentTags) {
        this.listDeadlines = listDeadlines;
        this.current = current;
        this.texts = texts;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language =
                texts.spoken(Languages.wanted(accepted, current.actor().language()));
        return listDeadlines
                .of(current.actor(), id, texts.in(language))
                .map(found -> reply(id, found, language, known));
    }

    /** All there are, on one page. */
    private Response reply(UUID id, Optional<List<CaseDeadline>> found, String language, @Nullable String known) {
        return found.map(deadlines -> contentTags
                        .ok(new Page<>(deadlines, null))
                        .seenBy(current.actor(), id)
                        .in(language)
                        .unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
