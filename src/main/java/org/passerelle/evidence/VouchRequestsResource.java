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
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/vouch-requests}: who is asked to say that they know the person. */
@Cancellable(false)
@Path(VouchRequestsResource.PATH)
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class VouchRequestsResource {

    static final String PATH = Api.V1 + "/applications/{id}/vouch-requests";

    private static final int LONGEST = 200;

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AskForVouch askForVouch;
    private final ListVouchRequests listVouchRequests;
    private final ContentTags contentTags;
    private final VouchMessages messages;

    VouchRequestsResource(
            CurrentActor current,
            Idempotency idempotency,
            AskForVouch askForVouch,
            ListVouchRequests listVouchRequests,
            ContentTags contentTags,
            VouchMessages messages) {
        this.current = current;
        this.idempotency = idempotency;
        this.askForVouch = askForVouch;
        this.listVouchRequests = listVouchRequests;
        this.contentTags = contentTags;
        this.messages = messages;
    }

    /** On paper the contact is where the voucher is called back at work. */
    record Wanted(
            String kind,
            String contact,
            @Nullable Boolean paper,
            @Nullable String language,
            @Nullable String capacity) {
        Wanted {
            requireNonNull(kind, "kind");
            requireNonNull(contact, "contact");
        }

        AskForVouch.Asked asked(String spoken) {
            VouchKind of = VouchKind.of(kind).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
            boolean onPaper = Boolean.TRUE.equals(paper);
            boolean fits = fits(contact) && (capacity == null || fits(capacity));
            if (!fits || onPaper && of == VouchKind.PERSONAL) {
                throw new ProblemException(ProblemType.VOUCH_REQUEST_INVALID);
            }
            String tag = language == null
                    ? spoken
                    : Languages.of(language).orElseThrow(() -> new ProblemException(ProblemType.LANGUAGE_UNKNOWN));
            return new AskForVouch.Asked(of, contact.strip(), onPaper, tag, capacity);
        }

        private static boolean fits(String text) {
            return !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> ask(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Wanted wanted) {
        Actor actor = current.actor();
        AskForVouch.Asked asked = wanted.asked(Languages.wanted(accepted, actor.language()));
        IdempotentCall call = new IdempotentCall(key, actor.id(), "POST", path(id, ""), wanted);
        return idempotency
                .once(call, () -> askForVouch
                        .ask(actor, id, asked)
                        .map(outcome -> reply(outcome, made -> created(id, made))))
                .invoke(messages::kick);
    }

    @GET
    public Uni<Response> list(
            UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listVouchRequests
                .list(current.actor(), id, PageQuery.of(limit, cursor))
                .map(found -> found.map(page -> contentTags.ok(page).unless(known))
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    static String path(UUID application, String part) {
        return PATH.replace("{id}", application.toString()) + part;
    }

    private static Response created(UUID id, VouchRequestBody made) {
        return Reply.created(made).at(path(id, "/" + made.id())).response();
    }

    static Response reply(VouchAsked outcome, Function<VouchRequestBody, Response> done) {
        return switch (outcome) {
            case VouchAsked.Done(VouchRequestBody request) -> done.apply(request);
            case VouchAsked.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case VouchAsked.Refused(ProblemType why) -> Problems.of(why);
            case VouchAsked.TooMany(Duration wait) ->
                Problems.with(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait).build();
        };
    }
}
