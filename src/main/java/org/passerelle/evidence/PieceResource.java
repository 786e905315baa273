package org.passerelle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.MaxBody;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/evidence/{piece}}: one piece of evidence. */
@Cancellable(false)
@Path(EvidenceResource.PATH + "/{piece}")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class PieceResource {

    private final Idempotency idempotency;
    private final ReadPiece readPiece;
    private final ChangePiece changePiece;
    private final TakeBackPiece takeBackPiece;
    private final PieceReplies replies;

    PieceResource(
            Idempotency idempotency,
            ReadPiece readPiece,
            ChangePiece changePiece,
            TakeBackPiece takeBackPiece,
            PieceReplies replies) {
        this.idempotency = idempotency;
        this.readPiece = readPiece;
        this.changePiece = changePiece;
        this.takeBackPiece = takeBackPiece;
        this.replies = replies;
    }

    @MaxBody(EvidenceResource.BYTES)
    record Changed(
            @Nullable JsonNode details,
            @Nullable PersonalStatement statement,
            @Nullable UUID sameAs) {
        JsonNode laidOver() {
            JsonNode changes = details == null || details.isNull() ? JsonNodeFactory.instance.objectNode() : details;
            if (!changes.isObject()) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
            return changes;
        }
    }

    @GET
    public Uni<Response> read(
            UUID id,
            UUID piece,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = replies.language(accepted);
        return readPiece
                .read(replies.actor(), id, piece, language)
                .map(outcome -> EvidenceResource.reply(
                        outcome, body -> replies.read(body, id, language).unless(known)));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> change(
            UUID id,
            UUID piece,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String base,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Changed changed) {
        if (base == null) {
            return Uni.createFrom().item(Problems.of(ProblemType.PRECONDITION_REQUIRED));
        }
        ChangePiece.Wanted wanted =
                new ChangePiece.Wanted(Revision.of(base), changed.laidOver(), changed.statement(), changed.sameAs());
        IdempotentCall call = new IdempotentCall(key, replies.actor().id(), "PATCH", path(id, piece), changed);
        return idempotency.once(call, () -> changePiece
                .change(replies.actor(), id, piece, wanted)
                .map(outcome -> EvidenceResource.reply(
                        outcome, now -> Reply.ok(replies.kept(now)).response())));
    }

    @DELETE
    public Uni<Response> takeBack(UUID id, UUID piece, @HeaderParam("Idempotency-Key") @Nullable String key) {
        IdempotentCall call = new IdempotentCall(key, replies.actor().id(), "DELETE", path(id, piece), null);
        return idempotency.once(call, () -> takeBackPiece
                .takeBack(replies.actor(), id, piece)
                .map(outcome ->
                        EvidenceResource.reply(outcome, _ -> Reply.nothing().response())));
    }

    private static String path(UUID application, UUID piece) {
        return EvidenceResource.path(application) + "/" + piece;
    }
}
