package org.passerelle.evidence;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.MaxBody;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/evidence}: what a person shows of who and where they are. */
@Cancellable(false)
@Path(EvidenceResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class EvidenceResource {

    static final String APPLICATIONS = Api.V1 + "/applications";
    static final String PATH = APPLICATIONS + "/{id}/evidence";
    static final int BYTES = 256 * 1024;

    private final Idempotency idempotency;
    private final AddPiece addPiece;
    private final ReadPieces readPieces;
    private final PieceReplies replies;

    EvidenceResource(Idempotency idempotency, AddPiece addPiece, ReadPieces readPieces, PieceReplies replies) {
        this.idempotency = idempotency;
        this.addPiece = addPiece;
        this.readPieces = readPieces;
        this.replies = replies;
    }

    @MaxBody(BYTES)
    record Wanted(
            String type,
            @Nullable PieceDetails details,
            @Nullable UUID sameAs,
            @Nullable PersonalStatement statement) {
        Wanted {
            requireNonNull(type, "type");
        }

        PieceWish wish() {
            return new PieceWish(type, details == null ? PieceDetails.NONE : details, sameAs, statement);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
    public Uni<Response> add(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        IdempotentCall call = new IdempotentCall(key, replies.actor().id(), "POST", path(id), wanted);
        return idempotency.once(call, () -> addPiece.add(replies.actor(), id, wanted.wish())
                .map(outcome -> reply(outcome, this::added)));
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = replies.language(accepted);
        return readPieces
                .read(replies.actor(), id, PageQuery.of(limit, cursor), language)
                .map(outcome ->
                        reply(outcome, page -> replies.read(page, id, language).unless(known)));
    }

    static String path(UUID application) {
        return APPLICATIONS + "/" + application + "/evidence";
    }

    /** What was refused, or what is shown of what was done. */
    static <T> Response reply(PieceOutcome<T> outcome, Function<T, Response> shown) {
        return switch (outcome) {
            case PieceOutcome.Done<T> done -> shown.apply(done.body());
            case PieceOutcome.Refused<T> refused -> Problems.of(refused.why());
        };
    }

    private Response added(Piece piece) {
        return Reply.created(replies.kept(piece))
                .at(path(piece.application()) + "/" + piece.id())
                .response();
    }
}
