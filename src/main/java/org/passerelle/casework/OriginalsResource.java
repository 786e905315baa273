package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.evidence.Originals;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.BytesReply;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST …/files/{file}/original}: a file as it was sent, for specialists who say why. */
@Cancellable(false)
@Path(CasePagesResource.FILE + "/original")
@RolesAllowed(Roles.SPECIALIST)
class OriginalsResource {

    private final CurrentActor current;
    private final OpenOriginal openOriginal;
    private final Originals originals;

    OriginalsResource(CurrentActor current, OpenOriginal openOriginal, Originals originals) {
        this.current = current;
        this.openOriginal = openOriginal;
        this.originals = originals;
    }

    record Why(String reason) {
        Why {
            requireNonNull(reason, "reason");
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(UUID id, UUID piece, UUID file, Why why) {
        if (!FreeText.fits(why.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        return openOriginal
                .open(current.staff(), new OpenOriginal.Wanted(id, piece, file, why.reason()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND))
                        : originals.bytes(found.get()).map(BytesReply::download));
    }
}
