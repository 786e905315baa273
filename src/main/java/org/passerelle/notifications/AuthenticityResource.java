package org.passerelle.notifications;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code POST /api/v1/messages/authenticity}: is this message yours? */
@Cancellable(false)
@Path(Api.V1 + "/messages/authenticity")
class AuthenticityResource {

    private final CheckAuthenticity checkAuthenticity;

    AuthenticityResource(CheckAuthenticity checkAuthenticity) {
        this.checkAuthenticity = checkAuthenticity;
    }

    record Doubt(String contact, String word) {

        Doubt {
            requireNonNull(contact, "contact");
            requireNonNull(word, "word");
        }
    }

    record Verdict(boolean ours, @Nullable Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> check(Doubt doubt, @Context HttpServerRequest request) {
        return checkAuthenticity
                .check(new CheckAuthenticity.Question(
                        doubt.contact(), doubt.word(), request.remoteAddress().host()))
                .map(AuthenticityResource::reply);
    }

    private static Response reply(CheckAuthenticity.Outcome outcome) {
        return switch (outcome) {
            case CheckAuthenticity.Outcome.Answer answer ->
                Reply.ok(new Verdict(answer.sentAt() != null, answer.sentAt())).response();
            case CheckAuthenticity.Outcome.TooMany many ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .build();
        };
    }
}
