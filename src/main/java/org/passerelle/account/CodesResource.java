package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code POST /api/v1/sign-in/codes}: asks for a code. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/codes")
class CodesResource {

    private final AddressCeiling ceiling;
    private final SendCode sendCode;
    private final SignInFigures figures;

    CodesResource(AddressCeiling ceiling, SendCode sendCode, SignInFigures figures) {
        this.ceiling = ceiling;
        this.sendCode = sendCode;
        this.figures = figures;
    }

    record Ask(String contact, @Nullable String language) {
        Ask {
            requireNonNull(contact, "contact");
        }
    }

    @POST
    public Uni<Response> send(
            Ask ask,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpServerRequest request) {
        return ceiling.admit(request.remoteAddress().host())
                .map(wait -> Uni.createFrom().item(refused(ProblemType.TOO_MANY_REQUESTS, wait)))
                .orElseGet(() -> sendCode.send(new CodeRequest(ask.contact(), ask.language(), acceptLanguage))
                        .map(this::response));
    }

    private Response response(CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Sent _ -> {
                figures.codeSent();
                yield Response.accepted(Map.of()).build();
            }
            case CodeOutcome.TooMany tooMany -> refused(ProblemType.TOO_MANY_CODES, tooMany.retryAfter());
            case CodeOutcome.ContactInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
            case CodeOutcome.LanguageUnknown _ -> Problems.of(ProblemType.LANGUAGE_UNKNOWN);
        };
    }

    private static Response refused(ProblemType type, Duration retryAfter) {
        return Problems.with(type).retryAfter(retryAfter).build();
    }
}
