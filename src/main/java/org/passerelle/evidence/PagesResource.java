package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.inspection.drawing.CopySize;
import org.passerelle.platform.http.ActorTags;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.BytesReply;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET …/evidence/{piece}/files/{file}/pages/{page}}: a page of a paper for its owner and their helper. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/evidence/{piece}/files/{file}/pages/{page}")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class PagesResource {

    private final CurrentActor current;
    private final ReadPage readPage;
    private final PageImages images;

    PagesResource(CurrentActor current, ReadPage readPage, PageImages images) {
        this.current = current;
        this.readPage = readPage;
        this.images = images;
    }

    @GET
    public Uni<Response> read(
            UUID id,
            UUID piece,
            UUID file,
            int page,
            @QueryParam("size") @DefaultValue("large") String size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor actor = current.actor();
        CopySize wanted = CopySize.of(size).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        return readPage.read(actor, id, new PageWanted(piece, file, page, wanted))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND))
                        : reply(found.get(), ActorTags.of(found.get().tag(), actor, id), known));
    }

    private Uni<Response> reply(PagePlace place, String tag, @Nullable String known) {
        return EntityTags.unchanged(known, tag)
                ? Uni.createFrom().item(BytesReply.unchanged(tag))
                : images.bytes(place).map(jpeg -> BytesReply.jpeg(jpeg, tag));
    }
}
