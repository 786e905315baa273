package org.passerelle.drafts;

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
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Reading one application. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}")
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
class ApplicationResource {

    private final CurrentActor current;
    private final ReadApplication readApplication;
    private final ChildProtection protection;

    ApplicationResource(CurrentActor current, ReadApplication readApplication, ChildProtection protection) {
        this.current = current;
        this.readApplication = readApplication;
        this.protection = protection;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = Languages.wanted(accepted, current.actor().language());
        return readApplication
                .state(current.actor(), id)
                .map(found -> current.actor().limited() ? veiled(found, known) : reply(found, language, known));
    }

    /** Under a tag of its own, or the client would take this for the whole once the session is no longer limited. */
    private static Response veiled(Optional<DraftHeader> found, @Nullable String known) {
        return found.map(draft -> Reply.ok(ApplicationBody.of(draft).veiled())
                        .tagged(draft.tag() + "-limited")
                        .unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private Response reply(Optional<DraftHeader> found, String language, @Nullable String known) {
        return found.map(draft -> reply(draft, language).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private Reply reply(DraftHeader draft, String language) {
        Protection shown = protection.of(draft.childAloneSince(), language);
        Reply reply = Reply.ok(ApplicationBody.of(draft).showing(shown))
                .tagged(draft.tag())
                .seenBy(current.actor(), draft.id());
        return shown == null ? reply : reply.in(protection.spoken(language));
    }
}
