package org.passerelle.casework;

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
import org.passerelle.evidence.FilesElsewhere;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET …/files/{file}/elsewhere}: the applications of unrelated people that hold the same file. */
@Cancellable(false)
@Path(CasePagesResource.FILE + "/elsewhere")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class SameFilesResource {

    private final CurrentActor current;
    private final ReadSameFiles readSameFiles;
    private final ContentTags contentTags;

    SameFilesResource(CurrentActor current, ReadSameFiles readSameFiles, ContentTags contentTags) {
        this.current = current;
        this.readSameFiles = readSameFiles;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(
            UUID id, UUID piece, UUID file, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readSameFiles
                .read(current.staff(), new FilesElsewhere.FileWanted(id, piece, file))
                .map(read -> CaseResource.reply(read, found -> shown(found, known)));
    }

    private Response shown(Optional<FilesElsewhere.Elsewhere> found, @Nullable String known) {
        return found.map(elsewhere -> contentTags.ok(elsewhere).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }
}
