package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/evidence/no-paper}: why somebody has no paper. */
@Cancellable(false)
@Path(EvidenceResource.PATH + "/no-paper")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class NoPaperResource {

    private final Idempotency idempotency;
    private final ExplainNoPaper explainNoPaper;
    private final ReadNoPaper readNoPaper;
    private final PieceReplies replies;

    NoPaperResource(
            Idempotency idempotency, ExplainNoPaper explainNoPaper, ReadNoPaper readNoPaper, PieceReplies replies) {
        this.idempotency = idempotency;
        this.explainNoPaper = explainNoPaper;
        this.readNoPaper = readNoPaper;
        this.replies = replies;
    }

    record Wanted(List<String> reasons, @Nullable String words) {
        Wanted {
            reasons = List.copyOf(reasons);
        }

        boolean known() {
            return !reasons.isEmpty()
                    && new HashSet<>(reasons).size() == reasons.size()
                    && reasons.stream()
                            .allMatch(reason -> NoPaperReason.of(reason).isPresent());
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT, Roles.HELPER, Roles.LEAD})
    public Uni<Response> explain(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        if (!wanted.known()) {
            return Uni.createFrom().item(Problems.of(ProblemType.NO_PAPER_INVALID));
        }
        if (wanted.words() != null && !FreeText.fits(wanted.words())) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        String path = EvidenceResource.path(id) + "/no-paper";
        return idempotency.once(new IdempotentCall(key, replies.actor().id(), "PUT", path, wanted), () -> explainNoPaper
                .explain(replies.actor(), id, wanted.reasons(), wanted.words())
                .map(outcome ->
                        EvidenceResource.reply(outcome, _ -> Reply.nothing().response())));
    }

    @GET
    public Uni<Response> read(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = replies.language(accepted);
        return readNoPaper
                .read(replies.actor(), id, language)
                .map(outcome -> EvidenceResource.reply(
                        outcome, body -> replies.read(body, id, language).unless(known)));
    }
}
