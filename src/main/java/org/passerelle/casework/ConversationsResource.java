package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/conversations}: what people wrote to us, and one conversation with all that was said. */
@Cancellable(false)
@Path(ConversationsResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class ConversationsResource {

    static final String PATH = Api.V1 + "/casework/conversations";

    private final CurrentActor current;
    private final ListConversations listConversations;
    private final ConversationDesk desk;
    private final ContentTags contentTags;

    ConversationsResource(
            CurrentActor current, ListConversations listConversations, ConversationDesk desk, ContentTags contentTags) {
        this.current = current;
        this.listConversations = listConversations;
        this.desk = desk;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("urgent") @Nullable String urgent,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listConversations
                .list(current.staff(), ConversationFilter.of(state, urgent), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id) {
        return desk.read(current.staff(), id).map(ConversationsResource::shown);
    }

    private static Response shown(ConversationOutcome outcome) {
        return outcome instanceof ConversationOutcome.Done done
                ? Reply.ok(done.shown()).tagged(done.tag()).response()
                : ConversationResource.reply(outcome);
    }
}
