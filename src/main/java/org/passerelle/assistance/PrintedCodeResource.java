package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST …/recovery-code}: the code to print; takes no {@code Idempotency-Key}, since kept replies are not secret. */
@Cancellable(false)
@Path(AssistedResource.PATH + "/{id}/recovery-code")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class PrintedCodeResource {

    private final CurrentActor current;
    private final PrintCode printCode;
    private final ConsentTexts texts;

    PrintedCodeResource(CurrentActor current, PrintCode printCode, ConsentTexts texts) {
        this.current = current;
        this.printCode = printCode;
        this.texts = texts;
    }

    /** The person has to be there to take the paper. */
    record Present(boolean present) {
        Present {
            if (!present) {
                throw new IllegalArgumentException("Nobody takes a paper who is not there");
            }
        }
    }

    record Printed(String code, String language, List<String> sentences) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> print(
            UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted, Present present) {
        String language = texts.language(accepted);
        return printCode.print(current.helper(), id).map(outcome -> reply(outcome, language));
    }

    private Response reply(PrintCode.Outcome outcome, String language) {
        return switch (outcome) {
            case PrintCode.Outcome.Printed(String code) ->
                Reply.created(new Printed(code, language, texts.code(language)))
                        .in(language)
                        .response();
            case PrintCode.Outcome.TakenOver _ -> Problems.of(ProblemType.TAKEN_OVER);
            case PrintCode.Outcome.TooMany many ->
                Problems.with(ProblemType.TOO_MANY_REQUESTS)
                        .retryAfter(many.retryAfter())
                        .build();
            case PrintCode.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
