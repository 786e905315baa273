package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.passerelle.evidence.PageImages;
import org.passerelle.evidence.PagePlace;
import org.passerelle.evidence.PageWanted;
import org.passerelle.evidence.inspection.drawing.CopySize;
import org.passerelle.platform.http.BytesReply;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}/evidence/{piece}/files/{file}/pages/{page}}: a page of a person's paper. */
@Cancellable(false)
@Path(CasePagesResource.FILE + "/pages/{page}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST, Roles.AUDITOR})
class CasePagesResource {

    static final String FILE = WorkListResource.PATH + "/{id}/evidence/{piece}/files/{file}";

    private final CurrentActor current;
    private final ReadCasePage readCasePage;
    private final PageImages images;

    CasePagesResource(CurrentActor current, ReadCasePage readCasePage, PageImages images) {
        this.current = current;
        this.readCasePage = readCasePage;
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
        CopySize wanted = CopySize.of(size).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        return readCasePage
                .read(current.staff(), id, new PageWanted(piece, file, page, wanted))
                .chain(found -> reply(found, known));
    }

    private Uni<Response> reply(CaseRead<Optional<PagePlace>> read, @Nullable String known) {
        return switch (read) {
            case CaseRead.Found<Optional<PagePlace>> found -> shown(found.body(), known);
            case CaseRead.ReasonNeeded<Optional<PagePlace>> _ -> problem(ProblemType.REASON_NEEDED);
            case CaseRead.Unknown<Optional<PagePlace>> _ -> problem(ProblemType.NOT_FOUND);
        };
    }

    private Uni<Response> shown(Optional<PagePlace> found, @Nullable String known) {
        if (found.isEmpty()) {
            return problem(ProblemType.NOT_FOUND);
        }
        PagePlace place = found.get();
        return EntityTags.unchanged(known, place.tag())
                ? Uni.createFrom().item(BytesReply.unchanged(place.tag()))
                : images.bytes(place).map(jpeg -> BytesReply.jpeg(jpeg, place.tag()));
    }

    private static Uni<Response> problem(ProblemType type) {
        return Uni.createFrom().item(Problems.of(type));
    }
}
