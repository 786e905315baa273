package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;

/** Answers calls about moves of a case. */
@ApplicationScoped
class TransitionDesk {

    private final ListTransitions listTransitions;
    private final PreviewTransition previewTransition;
    private final MakeTransition makeTransition;
    private final ContentTags contentTags;

    TransitionDesk(
            ListTransitions listTransitions,
            PreviewTransition previewTransition,
            MakeTransition makeTransition,
            ContentTags contentTags) {
        this.listTransitions = listTransitions;
        this.previewTransition = previewTransition;
        this.makeTransition = makeTransition;
        this.contentTags = contentTags;
    }

    /** What came of a wish; {@code proposal} is what a colleague confirms, null where it was done at once. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Result(
            String outcome,
            CaseState state,
            long caseVersion,
            @Nullable UUID proposal) {}

    Uni<Response> list(Actor.Staff actor, UUID application, @Nullable String known) {
        return listTransitions.list(actor, application).map(found -> found.map(
                        ways -> contentTags.ok(ways).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    Uni<Response> preview(Actor.Staff actor, TransitionWish wish) {
        return previewTransition
                .preview(actor, wish)
                .map(foresight -> foresight instanceof Foresight.Ready ready
                        ? Reply.ok(ready.preview()).response()
                        : TransitionProblems.of(foresight));
    }

    Uni<Response> make(Actor.Staff actor, TransitionWish wish) {
        return makeTransition.make(actor, wish).map(TransitionDesk::reply);
    }

    private static Response reply(TransitionOutcome outcome) {
        return switch (outcome) {
            case TransitionOutcome.Moved(CaseView view) ->
                result(view, "moved", null).response();
            case TransitionOutcome.Proposed(CaseView view, UUID proposal) ->
                new Reply(202, null, null, null, body(view, "proposed", proposal))
                        .tagged(Long.toString(view.caseVersion()))
                        .response();
            case TransitionOutcome.ProposalOpen _ -> Problems.of(ProblemType.PROPOSAL_OPEN);
            case TransitionOutcome.PreviewNeeded _ -> Problems.of(ProblemType.PREVIEW_NEEDED);
            case TransitionOutcome.PreviewStale _ -> Problems.of(ProblemType.PREVIEW_STALE);
            case TransitionOutcome.NotReady(Foresight foresight) -> TransitionProblems.of(foresight);
        };
    }

    /** The case after a move. */
    static Reply result(CaseView view, String outcome, @Nullable UUID proposal) {
        return Reply.ok(body(view, outcome, proposal)).tagged(Long.toString(view.caseVersion()));
    }

    private static Result body(CaseView view, String outcome, @Nullable UUID proposal) {
        return new Result(outcome, view.state(), view.caseVersion(), proposal);
    }
}
