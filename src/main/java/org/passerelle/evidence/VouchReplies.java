package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** How the routes about vouching answer. */
@ApplicationScoped
class VouchReplies {

    private final ContentTags contentTags;
    private final VouchMessages messages;

    VouchReplies(ContentTags contentTags, VouchMessages messages) {
        this.contentTags = contentTags;
        this.messages = messages;
    }

    /** What was read, under a tag of its content; what the actor may not see is not there. */
    Response found(Optional<?> found, @Nullable String known) {
        return found.map(body -> contentTags.ok(body).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    /** The same in a language that was chosen. */
    Response spoken(Object body, String language, @Nullable String known) {
        return contentTags.ok(body).in(language).unless(known);
    }

    static Response given(VouchOutcome outcome) {
        return switch (outcome) {
            case VouchOutcome.Given(Vouch vouch) ->
                Reply.created(VouchOutcome.Receipt.of(vouch)).response();
            case VouchOutcome.Refused refused -> refused(refused);
            case VouchOutcome.PersonUnknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case VouchOutcome.TooManyTries _ ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(Duration.ofHours(1))
                        .build();
        };
    }

    private static Response refused(VouchOutcome.Refused refused) {
        return refused.part() == null
                ? refused(refused.why())
                : Problems.with(refused.why().problem())
                        .member("part", refused.part())
                        .build();
    }

    static Response refused(VouchRefusal why) {
        return why == VouchRefusal.SIGN_IN_REQUIRED
                ? Problems.with(why.problem())
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : Problems.of(why.problem());
    }

    /** Starts the workers; to be called when the transaction has ended. */
    void kick() {
        messages.kick();
    }
}
